using System.Text;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Governance.OwnText;

/// <summary>Writes the file of a school's own text, and sets what a merge changes in one.</summary>
internal static class OwnTextFile
{
    public static string New(CustomiseRequest request, Clause clause)
    {
        var text = new StringBuilder("---\n");
        text.Append("id: ").Append(clause.Id).Append('\n');
        text.Append("based_on: ").Append(clause.Text.Digest.Value).Append('\n');
        text.Append("reason: ").Append(YamlQuotes.Quoted(request.Reason)).Append('\n');
        if (!request.Omit.IsEmpty) text.Append("omit: [").AppendJoin(", ", request.Omit).Append("]\n");
        if (request.Before is { } before) text.Append("before: ").Append(before).Append('\n');
        if (request.After is { } after) text.Append("after: ").Append(after).Append('\n');
        return text.Append("---\n").Append(BodyOf(request, clause)).ToString();
    }

    /// <summary>The file with another digest, body and names of blocks; all else, comments too, stays as it is.</summary>
    /// <param name="renamed">Blocks that the trust's new text has under other names.</param>
    public static string With(SchoolClause own, ClauseDigest basedOn, string body, IReadOnlyDictionary<string, string> renamed)
    {
        string front = own.Written.Source.Text[..own.Written.BodyStart];
        var names = own.Placement?.Named.Where(name => renamed.ContainsKey(name.Value)).Select(name => (name.Location.Span, Text: renamed[name.Value])) ?? [];
        foreach (var (span, text) in names.Append((own.BasedOn.Location.Span, basedOn.Value)).OrderByDescending(edit => edit.Span.Start))
        {
            front = string.Concat(front.AsSpan(0, span.Start), text, front.AsSpan(span.End));
        }

        return front + body;
    }

    private static string BodyOf(CustomiseRequest request, Clause clause)
    {
        if (request.Text is { } words) return words.TrimEnd() + "\n";
        if (request.IsPart) return "";
        return clause.Text.Body.Trim('\r', '\n').Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }
}

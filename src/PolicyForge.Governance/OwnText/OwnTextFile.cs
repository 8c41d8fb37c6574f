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

    /// <summary>The file with another digest and body; all else, comments too, stays as it is.</summary>
    public static string With(SchoolClause own, ClauseDigest basedOn, string body)
    {
        string file = own.Written.Source.Text;
        var place = own.BasedOn.Location.Span;
        string front = string.Concat(file.AsSpan(0, place.Start), basedOn.Value, file.AsSpan(place.End, own.Written.BodyStart - place.End));
        return front + body;
    }

    private static string BodyOf(CustomiseRequest request, Clause clause)
    {
        if (request.Text is { } words) return words.TrimEnd() + "\n";
        if (request.IsPart) return "";
        return clause.Text.Body.Trim('\r', '\n').Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";
    }
}

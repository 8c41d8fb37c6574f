using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Importing.Recognition;

namespace PolicyForge.Importing.Writing;

/// <summary>Finds "section 5" and "Appendix A" in the text, where it is plain which place of the document is meant.</summary>
internal sealed partial class LiveReferences
{
    private const int Near = 60;

    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <param name="anchorOf">The name of a heading.</param>
    public LiveReferences(ImmutableArray<FlowPiece> pieces, Func<HeadingPiece, string> anchorOf)
    {
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces)
        {
            if (piece is not { Piece: HeadingPiece heading, Treatment: NumberTreatment.AsScheme } || PrintedOf(heading) is not { } printed) continue;
            if (!_targets.TryAdd(printed, anchorOf(heading))) twice.Add(printed);
        }

        foreach (string printed in twice) _targets.Remove(printed);
    }

    /// <summary>How many were made.</summary>
    public int Count { get; private set; }

    /// <summary>Markdown with references in place of the words that they print.</summary>
    /// <param name="markdown">Words as they are written, without marks.</param>
    public string In(string markdown) => _targets.Count == 0 ? markdown : Reference().Replace(markdown, match =>
    {
        string printed = match.Value;
        bool isCapital = printed.StartsWith("Section", StringComparison.Ordinal);
        if (!_targets.TryGetValue(isCapital ? "s" + printed[1..] : printed, out string? anchor) || IsOfSomethingElse(markdown, match)) return printed;
        Count++;
        return $"{{{{ xref \"{anchor}\"{(isCapital ? " | capitalise" : "")} }}}}";
    });

    /// <summary>As `xref` prints it: "section 5", "Appendix A"; null for a heading without number.</summary>
    private static string? PrintedOf(HeadingPiece heading)
    {
        if (heading.Appendix is not null) return Label().Match(string.Concat(heading.Whole.Select(run => run.Text)).TrimStart()) is { Success: true } match ? $"{match.Groups[1].Value[0]}{match.Groups[1].Value[1..].ToLowerInvariant()} {match.Groups[2].Value.ToUpperInvariant()}" : null;
        return heading.Label is { } label ? $"section {label.Text.Trim().TrimEnd('.', ')', ':').TrimStart('(')}" : null;
    }

    /// <summary>Sections of Acts, of guidance and of other documents are not ours.</summary>
    private static bool IsOfSomethingElse(string text, Match match)
    {
        int start = Math.Max(0, match.Index - Near);
        int end = Math.Min(text.Length, match.Index + match.Length + Near);
        string after = text[(match.Index + match.Length)..end];
        if (OfThis().IsMatch(after)) return false;
        return OfOther().IsMatch(after) || Elsewhere().IsMatch(text[start..end]);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[Ss]ection \d{1,2}(?:\.\d{1,2})?|(?:Appendix|Annex|Annexe) (?:[A-Z]|\d{1,2}))(?![\p{L}\p{N}]|\.\d|[-–/(]\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A\s*(?:of|to|in) (?:this|the present) (?:policy|document|procedure|code)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfThis();

    [GeneratedRegex(@"\A\s*\(?(?:of|to|in|from) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"\b(?:Act|Acts|Regulations?|Order|Directive|statutory|guidance|KCSIE|Code of Practice|Keeping Children Safe)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\A(\p{L}+)\s+([A-Za-z]|\d{1,2})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

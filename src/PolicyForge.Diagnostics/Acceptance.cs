using System.Text.RegularExpressions;

namespace PolicyForge.Diagnostics;

/// <summary>A comment "accept PF3042: the reason" in a source: somebody looked at the finding on the lines that follow, and it may stand.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Reason">Why; empty where the comment says nothing.</param>
/// <param name="Location">The comment.</param>
/// <param name="FirstLine">From 1: the comment's own line.</param>
/// <param name="LastLine">The end of the paragraph, table or list that begins on or after that line; in YAML and CSS the next line.</param>
public sealed partial record Acceptance(string Code, string Reason, SourceLocation Location, int FirstLine, int LastLine)
{
    /// <summary>The acceptances of a source, in order.</summary>
    public static IEnumerable<Acceptance> In(SourceText source, string? revision = null)
    {
        if (!source.Text.Contains("accept PF", StringComparison.Ordinal)) yield break;
        for (int line = 1; line <= source.LineCount; line++)
        {
            string text = source.LineAt(line);
            if (Comment().Match(text) is not { Success: true } match) continue;
            var span = new SourceSpan(source.OffsetOf(line, match.Index + 1), match.Length);
            yield return new Acceptance(match.Groups["code"].Value, match.Groups["reason"].Value.Trim(), new SourceLocation(source, span, revision), line, LastLineOf(source, line, text, match));
        }
    }

    /// <summary>Only what is no error can be accepted.</summary>
    public bool Covers(Diagnostic finding) =>
        finding.Severity != Severity.Error && finding.Code == Code && Reason.Length > 0 && finding.Location is { } place && place.Path == Location.Path
        && place.Start.Line >= FirstLine && place.Start.Line <= LastLine;

    private static int LastLineOf(SourceText source, int line, string text, Match match)
    {
        bool standsAlone = text.AsSpan(0, match.Index).IsWhiteSpace() && text.AsSpan(match.Index + match.Length).IsWhiteSpace();
        if (!match.Value.StartsWith('{')) return standsAlone ? line + 1 : line;
        int last = standsAlone ? line + 1 : line;
        while (standsAlone && last < source.LineCount && string.IsNullOrWhiteSpace(source.LineAt(last))) last++;
        while (last < source.LineCount && !string.IsNullOrWhiteSpace(source.LineAt(last + 1))) last++;
        return last;
    }

    [GeneratedRegex(@"(?:\{\{[-~]?\s*##?|/\*|#)\s*accept (?<code>PF[0-9]{4})(?::(?<reason>.*?))?\s*(?:(?:##)?\s*[-~]?\}\}|\*/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

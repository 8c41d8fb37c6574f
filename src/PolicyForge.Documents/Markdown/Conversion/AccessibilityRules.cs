using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Finds what would shut out readers who do not see the page: PF3041 to PF3046.</summary>
internal sealed partial class AccessibilityRules(ConversionContext conversion)
{
    private static readonly FrozenSet<string> VagueWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "click", "click here", "click this link", "details", "document", "download", "find out more", "follow this link", "form", "further information", "here", "info",
        "information", "learn more", "link", "more", "more details", "more info", "more information", "online", "page", "read more", "see here", "see more", "site", "the link",
        "this", "this document", "this form", "this link", "this page", "this site", "this website", "view", "visit", "web page", "web site", "webpage", "website");

    /// <summary>Words that are no abbreviation: where one is in capitals, the run was typed so.</summary>
    private static readonly FrozenSet<string> Joints = FrozenSet.Create(
        StringComparer.Ordinal,
        "ALL", "AND", "ANY", "ARE", "AT", "BE", "BY", "DO", "FOR", "FROM", "IF", "IN", "IS", "MAY", "MUST", "NEVER", "NO", "NOT", "OF", "ON", "ONLY", "OR", "SHOULD", "THE", "TO", "WILL", "WITH", "YOU", "YOUR");

    private static readonly string[] PictureTypes = [".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"];

    /// <param name="words">As printed.</param>
    public void CheckLink(string words, Markdig.Syntax.SourceSpan span)
    {
        string plain = words.Trim(' ', '.', ':', ',', '>', '»', '…', '!', '\u00A0');
        if (VagueWords.Contains(plain)) conversion.Report(AccessibilityDiagnostics.VagueLink, span, words);
        else if (Address().IsMatch(plain)) conversion.Report(AccessibilityDiagnostics.AddressAsWords, span, words);
    }

    public void CheckImage(LinkInline image, string alternative)
    {
        string file = image.Url ?? "";
        string name = file[(file.LastIndexOf('/') + 1)..];
        string words = alternative.Trim();
        if (words.Length == 0) conversion.Report(AccessibilityDiagnostics.PictureWithoutText, image.Span, name);
        else if (PictureTypes.Any(type => words.EndsWith(type, StringComparison.OrdinalIgnoreCase)) || words.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase))
            conversion.Report(AccessibilityDiagnostics.FileNameAsText, image.Span, words);
    }

    /// <summary>Runs of words in capitals. A name that the data has in capitals is none of the clause's doing, and a quotation is as it is.</summary>
    public void CheckCapitals(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        foreach (var match in CapitalRun().EnumerateMatches(text))
        {
            string run = text.Slice(match.Index, match.Length).ToString();
            int start = literal.Span.Start + match.Index;
            if (IsShouted(run.Split(' ')) && conversion.IsWritten(start, run) && !IsQuoted(literal))
                conversion.Report(AccessibilityDiagnostics.Capitals, start, start + run.Length, null, run);
        }
    }

    public void CheckTable(Table table, Markdig.Syntax.SourceSpan span)
    {
        if (table is { HeaderRowCount: 0, HasHeaderColumn: false }) conversion.Report(AccessibilityDiagnostics.TableWithoutHeaders, span.Start, FirstLineEnd(span), null);
    }

    /// <summary>Two abbreviations may stand side by side; two long words, three of which two are not short, or one with "NOT" or "THE", are shouted.</summary>
    private static bool IsShouted(string[] words) =>
        words.Count(word => word.Length >= 5) >= 2 || (words.Length >= 3 && words.Count(word => word.Length >= 4) >= 2) || words.Any(Joints.Contains);

    private static bool IsQuoted(LiteralInline literal)
    {
        ContainerInline? root = literal.Parent;
        while (root?.Parent is { } parent) root = parent;
        for (Markdig.Syntax.Block? block = root?.ParentBlock; block is not null; block = block.Parent)
        {
            if (block is QuoteBlock) return true;
        }

        return false;
    }

    private int FirstLineEnd(Markdig.Syntax.SourceSpan span)
    {
        int end = conversion.Text.IndexOf('\n', span.Start);
        return end < 0 || end > span.End ? span.End + 1 : end;
    }

    /// <summary>An address with a scheme or a path. An e-mail address, a telephone number and a bare host read well enough.</summary>
    [GeneratedRegex(@"^(?:https?://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’-]*(?: \p{Lu}[\p{Lu}'’-]*)+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalRun();
}

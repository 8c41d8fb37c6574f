using System.Text.RegularExpressions;
using Markdig.Syntax;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown.Syntax;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Finds what came with text that was pasted from a word processor: bullets, letters in brackets, numbers and "Appendix C" as words.</summary>
internal sealed partial class TypedMarks(ConversionContext conversion)
{
    /// <param name="paragraph">One whose lines stand in the text as they are: none of a cell.</param>
    /// <param name="place">Where it stands.</param>
    public void Check(ParagraphBlock paragraph, BlockPlace place)
    {
        string written = conversion.Text.Substring(paragraph.Span.Start, paragraph.Span.Length);
        CheckItems(paragraph, written, place);
        CheckUnderline(paragraph, written);
        if (place != BlockPlace.Flow) return;
        CheckNumber(Number(), paragraph.Span.Start, written);
        CheckAppendix(paragraph, written);
    }

    public void Check(HeadingBlock heading)
    {
        if (heading.Span.IsEmpty || heading.Span.End >= conversion.Text.Length) return;
        string written = conversion.Text.Substring(heading.Span.Start, heading.Span.Length);
        CheckNumber(HeadingNumber(), heading.Span.Start, written);
        if (AppendixHeading().Match(written) is not { Success: true } appendix) return;
        var label = appendix.Groups["label"];
        int start = heading.Span.Start + label.Index;
        bool isAppendix = written.Contains(".appendix", StringComparison.Ordinal);
        bool isMendable = appendix.Groups["title"].Length > 0 && (isAppendix || TrailingAttributes.Of(heading) is null);
        List<SourceEdit?> edits = [isMendable ? conversion.EditOf(start, start + label.Length, "") : null];
        if (!isAppendix && isMendable) edits.Add(conversion.EditOf(heading.Span.End, heading.Span.End + 1, written[^1] + " {.appendix}"));
        conversion.ReportFixable(MarkdownDiagnostics.TypedAppendix, start, start + label.Length, edits, label.Value.Trim());
    }

    private void CheckItems(ParagraphBlock paragraph, string written, BlockPlace place)
    {
        var marks = Items().Matches(written).Select(match => match.Groups["mark"]).ToList();
        if (marks.Count == 0) return;
        bool areDashes = marks.TrueForAll(mark => mark.Value is ['–' or '—', ..]);
        if (areDashes && marks.Count == 1 && (place != BlockPlace.Flow || marks[0].Index > 0)) return; // "– A. Person" ends a quotation, and a line may begin with a dash.
        var first = marks[0];
        int start = paragraph.Span.Start + first.Index;
        // "- • one": the mark that Markdown knows is there already.
        bool isDoubled = place != BlockPlace.Flow && marks.Count == 1 && first.Index == 0;
        var edits = marks.Select(mark => conversion.EditOf(paragraph.Span.Start + mark.Index, paragraph.Span.Start + mark.Index + mark.Length, isDoubled ? "" : InMarkdown(mark.Value)));
        if (!conversion.IsWritten(start, first.Value)) return;
        conversion.ReportFixable(MarkdownDiagnostics.PastedList, start, start + first.Value.TrimEnd().Length, edits, first.Value.Trim());
    }

    private static string InMarkdown(string mark) => mark[0] == '(' ? mark.Trim()[1..] + " " : "- ";

    private void CheckNumber(Regex pattern, int offset, string written)
    {
        if (pattern.Match(written) is not { Success: true } match) return;
        var typed = match.Groups["typed"];
        int start = offset + typed.Index;
        if (!conversion.IsWritten(start, typed.Value)) return;
        conversion.ReportFixable(MarkdownDiagnostics.TypedNumber, start, start + typed.Value.TrimEnd().Length, [conversion.EditOf(start, start + typed.Length, "")], typed.Value.Trim(' ', '\t', '*'));
    }

    private void CheckAppendix(ParagraphBlock paragraph, string written)
    {
        if (Appendix().Match(written) is not { Success: true } match) return;
        int start = paragraph.Span.Start;
        if (!conversion.IsWritten(start, written)) return;
        string title = match.Groups["title"].Value;
        IEnumerable<SourceEdit?> edits = title.Length > 0 ? [conversion.EditOf(start, start + written.Length, $"# {title} {{.appendix}}")] : TitleBelow(paragraph);
        conversion.ReportFixable(MarkdownDiagnostics.TypedAppendix, start, start + written.Length, edits, match.Groups["label"].Value);
    }

    /// <summary>The title of an appendix often stands on the next line, as a heading or as a short paragraph of its own.</summary>
    private IEnumerable<SourceEdit?> TitleBelow(ParagraphBlock label)
    {
        var parent = label.Parent!;
        var next = parent.IndexOf(label) + 1 < parent.Count ? parent[parent.IndexOf(label) + 1] : null;
        if (next is not LeafBlock { Span.IsEmpty: false } title || TrailingAttributes.Of(title) is not null || title.Span.End >= conversion.Text.Length) return [null];
        string words = conversion.Text.Substring(title.Span.Start, title.Span.Length);
        int gap = title.Span.Start - label.Span.Start;
        bool isShort = title is ParagraphBlock && words.Length <= 80 && words.AsSpan().IndexOfAny('\n', '.') < 0;
        if (title is not HeadingBlock && !isShort) return [null];
        return
        [
            conversion.EditOf(label.Span.Start, label.Span.Start + gap, title is HeadingBlock ? "" : "# "),
            conversion.EditOf(title.Span.End, title.Span.End + 1, words[^1] + " {.appendix}"),
        ];
    }

    private void CheckUnderline(ParagraphBlock paragraph, string written)
    {
        if (Underline().Match(written) is { Success: true } line)
            conversion.Report(MarkdownDiagnostics.Underlined, paragraph.Span.Start + line.Index, paragraph.Span.Start + line.Index + line.Length, null, line.Value.Length > 10 ? line.Value[..10] + "…" : line.Value);
    }

    /// <summary>Bullets of word processors, "o" before a tab, dashes, and letters or numbers in brackets, at the beginning of a line.</summary>
    [GeneratedRegex(@"^[ \t>]*(?<mark>[•·▪▫◦‣⁃●○■□➢➤►▶→✓✔❖\uF0B7\uF0A7\uF0D8\uF0FC\uF076][ \t\u00A0]*|o\t[ \t]*|[–—][ \t\u00A0]+|\((?:[a-z]|[ivxlc]{1,6}|[0-9]{1,2})\)[ \t\u00A0]+)(?=\S)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    /// <summary>"1.1 The internet": a capital follows, since "1.5 metres" is a measure.</summary>
    [GeneratedRegex(@"\A(?<typed>\*\*[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\*\*[ \t]+)|\A(?:\*\*)?(?<typed>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?[ \t]+)(?=[\p{Lu}*“‘""'{\[])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A#{1,6}[ \t]+(?:\*\*)?(?<typed>(?:[0-9]{1,2}\.|[IVX]{2,5}\.|\((?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\)|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?|[Ss]ection [0-9]{1,2}[:.–-])[ \t]+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"\A#{1,6}[ \t]+(?<label>(?:Appendix|APPENDIX|Annex|ANNEX)[ \t]+(?:[A-Z]|[0-9]{1,2})(?:[ \t]*[:.–—-])?(?:[ \t]+|(?=\r?\n|\z)))(?<title>[^\r\n{]*)", RegexOptions.CultureInvariant)]
    private static partial Regex AppendixHeading();

    [GeneratedRegex(@"\A(?:\*\*)?(?<label>(?:Appendix|APPENDIX|Annex|ANNEX)[ \t]+(?:[A-Z]|[0-9]{1,2}))(?:[ \t]*[:–—-][ \t]*(?<title>[^\r\n.*]{1,100}))?(?:\*\*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"(?<=\n[ \t>]*)(?:={3,}|-{3,})(?=[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Underline();
}

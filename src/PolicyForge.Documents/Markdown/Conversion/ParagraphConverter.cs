using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using Block = PolicyForge.Documents.Model.Block;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Paragraphs, captions, figures and labels.</summary>
internal sealed partial class ParagraphConverter(ConversionContext conversion)
{
    private const string CaptionStart = "Table: ";
    private const string Landscape = "landscape";

    private static readonly Dictionary<string, ParagraphRole> Roles = new(StringComparer.Ordinal)
    {
        ["organisation"] = ParagraphRole.Organisation,
        ["subtitle"] = ParagraphRole.Subtitle,
        ["motto"] = ParagraphRole.Motto,
        ["statement"] = ParagraphRole.Statement,
    };

    private readonly TypedMarks _typed = new(conversion);

    public void Append(ImmutableArray<Block>.Builder blocks, ParagraphBlock paragraph, BlockPlace place)
    {
        var inlines = conversion.Inlines.Convert(paragraph.Inline);
        Check(paragraph, place);
        if (inlines is [Text { Value: [.. ] first }, ..] && (first.StartsWith(CaptionStart, StringComparison.Ordinal) || first == CaptionStart.TrimEnd()) && IsWritten(paragraph, CaptionStart))
        {
            AppendCaption(blocks, paragraph, inlines);
            return;
        }

        var attributes = conversion.AttributesOf(TrailingAttributes.Of(paragraph));
        foreach (var item in attributes.Where(item => item is { Sign: '=', Name: "lang" })) inlines = conversion.InLanguage(item.Value, item.Start, item.Start + item.Length, inlines);
        var origin = conversion.OriginOf(paragraph.Span);
        if (inlines is [Image image] && place is not BlockPlace.Cell)
        {
            // A picture in an item stands beside the item's mark, as words would.
            if (place == BlockPlace.List) blocks.Add(new Paragraph(PictureWithCaption(image, CaptionOf(paragraph))) { Origin = origin });
            else blocks.Add(new Figure(image, CaptionOf(paragraph)) { Origin = origin });
            return;
        }

        // A clause marker or HTML that was reported may leave nothing behind.
        if (inlines.IsEmpty) return;
        blocks.Add(new Paragraph(inlines) { Origin = origin, Role = RoleOf(attributes) });
    }

    private static ImmutableArray<Inline> PictureWithCaption(Image image, ImmutableArray<Inline> caption) =>
        caption is [var words, ..] ? [image, new LineBreak { Origin = words.Origin }, new Emphasis(caption) { Origin = words.Origin }] : [image];

    /// <summary>A heading where it opens no section: the title of a cover, or a label.</summary>
    public Paragraph ConvertLabel(HeadingBlock heading, BlockPlace place) => new(conversion.Inlines.Convert(heading.Inline))
    {
        Origin = conversion.OriginOf(heading.Span),
        Role = place == BlockPlace.Cover && heading.Level == 1 ? ParagraphRole.Title : ParagraphRole.Label,
    };

    private void AppendCaption(ImmutableArray<Block>.Builder blocks, ParagraphBlock paragraph, ImmutableArray<Inline> inlines)
    {
        if (blocks.Count > 0 && blocks[^1] is Table { Caption: [] } table)
        {
            var first = (Text)inlines[0];
            string words = first.Value[Math.Min(CaptionStart.Length, first.Value.Length)..];
            blocks[^1] = table with { IsLandscape = IsLandscape(paragraph), Caption = words.Length == 0 ? inlines.RemoveAt(0) : inlines.SetItem(0, first with { Value = words }) };
            return;
        }

        conversion.Report(MarkdownDiagnostics.CaptionWithoutTable, paragraph.Span);
        blocks.Add(new Paragraph(inlines) { Origin = conversion.OriginOf(paragraph.Span) });
    }

    private bool IsLandscape(ParagraphBlock caption)
    {
        bool isLandscape = false;
        foreach (var item in conversion.AttributesOf(TrailingAttributes.Of(caption)))
        {
            if (item is { Sign: '.', Name: Landscape }) isLandscape = true;
            else if (item.Sign != '#' || !AnchorName.IsValid(item.Name)) conversion.ReportUnknown(MarkdownDiagnostics.BadAttribute, item.Start, item.Name, [Landscape], item.Name, "a table's caption", "." + Landscape);
        }

        return isLandscape;
    }

    /// <summary>The title of an image that stands alone is its caption: <c>![…](file "caption")</c>.</summary>
    private ImmutableArray<Inline> CaptionOf(ParagraphBlock paragraph) =>
        paragraph.Inline!.OfType<Markdig.Syntax.Inlines.LinkInline>().FirstOrDefault()?.Title is { Length: > 0 } title
            ? [new Text(title) { Origin = conversion.OriginOf(paragraph.Span) }]
            : [];

    private ParagraphRole RoleOf(IEnumerable<AttributeList.Item> attributes)
    {
        var role = ParagraphRole.Body;
        foreach (var item in attributes.Where(item => item is not { Sign: '=', Name: "lang" }))
        {
            if (item.Sign == '#' && AnchorName.IsValid(item.Name)) continue;
            if (item.Sign == '.' && Roles.TryGetValue(item.Name, out role)) continue;
            string written = item.Sign is '.' or '#' ? item.Sign + item.Name : item.Name;
            string[] known = [.. Roles.Keys.Select(name => "." + name)];
            conversion.ReportUnknown(MarkdownDiagnostics.BadAttribute, item.Start, written, known, written, "a cover's paragraph", string.Join(", ", known));
        }

        return role;
    }

    /// <summary>Finds what was meant as something else and would be printed as it stands.</summary>
    private void Check(ParagraphBlock paragraph, BlockPlace place)
    {
        if (paragraph.Span.IsEmpty || paragraph.Span.End >= conversion.Text.Length) return;
        var written = conversion.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        CheckHeading(paragraph, written);
        if (place != BlockPlace.Cell) _typed.Check(paragraph, place);
        if (written[0] == '|' && CellCount(written) > 1) conversion.Report(MarkdownDiagnostics.TableWithoutDashes, paragraph.Span);
        int open = TrailingAttributes.FindOpening(written.TrimEnd());
        if (open >= 0 && TrailingAttributes.Of(paragraph) is null)
        {
            string braces = written[open..].TrimEnd().ToString();
            conversion.Report(MarkdownDiagnostics.MisplacedAttributes, paragraph.Span.Start + open, paragraph.Span.End + 1, null, braces);
        }

        foreach (var note in FootnoteLike().EnumerateMatches(written)) CheckFootnote(paragraph, note.Index, note.Length);
    }

    private void CheckHeading(ParagraphBlock paragraph, ReadOnlySpan<char> written)
    {
        int signs = written.IndexOfAnyExcept('#');
        if (signs <= 0) return;
        int end = paragraph.Span.Start + signs;
        if (signs > 6) conversion.Report(MarkdownDiagnostics.HeadingTooDeep, paragraph.Span.Start, end, null, signs);
        else if (char.IsLetterOrDigit(written[signs])) conversion.Report(MarkdownDiagnostics.HeadingWithoutSpace, paragraph.Span.Start, end, null, Clip(written));
    }

    /// <summary>A reference that was not read as a footnote was left as text.</summary>
    private void CheckFootnote(ParagraphBlock paragraph, int index, int length)
    {
        int start = paragraph.Span.Start + index;
        bool isText = paragraph.Inline!.Descendants<Markdig.Syntax.Inlines.LiteralInline>().Any(literal => literal.Span.Start <= start + 1 && start + 1 <= literal.Span.End);
        if (isText) conversion.Report(MarkdownDiagnostics.UnknownFootnote, start, start + length, null, conversion.Text.Substring(start, length));
    }

    private static int CellCount(ReadOnlySpan<char> written) => (written.IndexOf('\n') is > 0 and var end ? written[..end] : written).Count('|');

    private static string Clip(ReadOnlySpan<char> written)
    {
        int end = written.IndexOfAny('\n', '\r');
        if (end < 0) end = written.Length;
        return end > 40 ? string.Concat(written[..40], "…") : written[..end].ToString();
    }

    private bool IsWritten(ParagraphBlock paragraph, string start) =>
        string.CompareOrdinal(conversion.Text, paragraph.Span.Start, start, 0, start.Length) == 0;

    [GeneratedRegex(@"(?<!\\)\[\^[^\]\s]+\]")]
    private static partial Regex FootnoteLike();
}

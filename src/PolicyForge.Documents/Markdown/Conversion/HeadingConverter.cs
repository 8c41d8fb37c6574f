using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Headings that open sections.</summary>
internal sealed class HeadingConverter(ConversionContext conversion)
{
    private const string Unnumbered = "unnumbered";
    private const string Appendix = "appendix";
    private const string NotInContents = "not-in-contents";

    private static readonly string[] Classes = [Unnumbered, Appendix, NotInContents];

    private readonly TypedMarks _typed = new(conversion);

    public PendingHeading Convert(HeadingBlock block)
    {
        var words = conversion.Inlines.Convert(block.Inline);
        string plain = PlainText.Of(words);
        _typed.Check(block);
        if (string.IsNullOrWhiteSpace(plain)) conversion.Report(MarkdownDiagnostics.EmptyHeading, block.Span);
        var heading = new PendingHeading(block.Level, words, AnchorName.FromWords(plain)) { Origin = conversion.OriginOf(block.Span) };
        foreach (var item in conversion.AttributesOf(TrailingAttributes.Of(block)))
        {
            heading = (item.Sign, item.Name) switch
            {
                ('#', _) => heading with { Anchor = AnchorOf(item) ?? heading.Anchor },
                ('.', Unnumbered) => heading with { IsUnnumbered = true },
                ('=', "lang") => heading with { Words = conversion.InLanguage(item.Value, item.Start, item.Start + item.Length, heading.Words) },
                ('.', Appendix) => heading with { IsAppendix = true },
                ('.', NotInContents) => heading with { InContents = false },
                _ => Unknown(item, heading),
            };
        }

        return heading;
    }

    private string? AnchorOf(AttributeList.Item item)
    {
        if (AnchorName.IsValid(item.Name)) return item.Name;
        conversion.Report(MarkdownDiagnostics.BadName, item.Start, item.Start + item.Length, null, item.Name);
        return null;
    }

    private PendingHeading Unknown(AttributeList.Item item, PendingHeading heading)
    {
        string written = item.Sign == '.' ? "." + item.Name : item.Name;
        conversion.ReportUnknown(MarkdownDiagnostics.BadAttribute, item.Start, written, [.. Classes.Select(name => "." + name)],
            written, "a heading", "#name, lang=cy, " + string.Join(", ", Classes.Select(name => "." + name)));
        return heading;
    }
}

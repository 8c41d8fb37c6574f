using System.Collections.Immutable;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Containers that hold one bulleted list of keys and values.</summary>
internal sealed class DetailsConverter(ConversionContext conversion)
{
    private const string Lines = "lines";
    private const string Colon = "colon";

    public Details ConvertDetails(FencedContainer container)
    {
        var flags = conversion.Containers.TakeFlags(container, Lines, Colon);
        return new Details(Rows(container, flags.Contains(Colon))) { IsInLines = flags.Contains(Lines) };
    }

    /// <summary>It may be empty: the layout says what stands in it.</summary>
    public ControlPlaceholder ConvertControl(FencedContainer container)
    {
        var flags = conversion.Containers.TakeFlags(container, Lines, Colon);
        return new ControlPlaceholder(container.Count == 0 ? [] : Rows(container, flags.Contains(Colon))) { IsInLines = flags.Contains(Lines), HasColons = flags.Contains(Colon) };
    }

    public SignatureBlock ConvertSignature(FencedContainer container)
    {
        var flags = conversion.Containers.TakeFlags(container, "date", Colon);
        var lines = ImmutableArray.CreateBuilder<SignatureLine>();
        foreach (var (inlines, span) in ItemsOf(container, "one bulleted list of those who sign"))
        {
            var (role, value) = KeyAndValue.Split(inlines);
            string name = PlainText.Of(value ?? []);
            lines.Add(new SignatureLine(Key(role, flags.Contains(Colon)), name.Length == 0 ? null : name, flags.Contains("date")) { Origin = conversion.OriginOf(span) });
        }

        return new SignatureBlock(lines.DrainToImmutable());
    }

    private ImmutableArray<DetailsRow> Rows(FencedContainer container, bool hasColons)
    {
        var rows = ImmutableArray.CreateBuilder<DetailsRow>();
        foreach (var (inlines, span) in ItemsOf(container, "one bulleted list of '- Key: value'"))
        {
            var (key, value) = KeyAndValue.Split(inlines);
            if (value is null) conversion.Report(MarkdownDiagnostics.DetailsWithoutKey, span);
            rows.Add(new DetailsRow(Key(key, hasColons), value ?? []) { Origin = conversion.OriginOf(span) });
        }

        return rows.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Key(ImmutableArray<Inline> words, bool hasColon) => hasColon && words is [.., var last] ? words.Add(new Text(":") { Origin = last.Origin }) : words;

    private IEnumerable<(ImmutableArray<Inline> Inlines, SourceSpan Span)> ItemsOf(FencedContainer container, string holds)
    {
        var list = container.OfType<MdListBlock>().FirstOrDefault(list => !list.IsOrdered);
        foreach (var other in container.Where(child => child != list && child is not ContainerTitle)) ReportContent(container, other, holds);
        if (list is null && container.Count == 0) ReportContent(container, container, holds);
        foreach (var item in list?.OfType<ListItemBlock>() ?? [])
        {
            foreach (var other in item.Skip(1)) ReportContent(container, other, holds);
            if (item is [ParagraphBlock paragraph, ..]) yield return (conversion.Inlines.Convert(paragraph.Inline), paragraph.Span);
            else if (item.Count > 0) ReportContent(container, item[0], holds);
        }
    }

    private void ReportContent(FencedContainer container, Markdig.Syntax.Block block, string holds) =>
        conversion.Report(MarkdownDiagnostics.ContainerContent, block.Span, container.Name, holds);
}

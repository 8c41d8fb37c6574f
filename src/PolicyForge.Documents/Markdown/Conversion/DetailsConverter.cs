using System.Collections.Immutable;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Containers that hold one bulleted list of keys and values.</summary>
internal sealed class DetailsConverter(ConversionContext conversion)
{
    public Details ConvertDetails(FencedContainer container)
    {
        conversion.Containers.RefuseOptions(container);
        var rows = ImmutableArray.CreateBuilder<DetailsRow>();
        foreach (var (inlines, span) in Lines(container, "one bulleted list of '- Key: value'"))
        {
            var (key, value) = KeyAndValue.Split(inlines);
            if (value is null) conversion.Report(MarkdownDiagnostics.DetailsWithoutKey, span);
            rows.Add(new DetailsRow(key, value ?? []) { Origin = conversion.OriginOf(span) });
        }

        return new Details(rows.DrainToImmutable());
    }

    public SignatureBlock ConvertSignature(FencedContainer container)
    {
        bool hasDate = conversion.Containers.TakeFlag(container, "date");
        var lines = ImmutableArray.CreateBuilder<SignatureLine>();
        foreach (var (inlines, span) in Lines(container, "one bulleted list of those who sign"))
        {
            var (role, value) = KeyAndValue.Split(inlines);
            string name = PlainText.Of(value ?? []);
            lines.Add(new SignatureLine(role, name.Length == 0 ? null : name, hasDate) { Origin = conversion.OriginOf(span) });
        }

        return new SignatureBlock(lines.DrainToImmutable());
    }

    private IEnumerable<(ImmutableArray<Inline> Inlines, SourceSpan Span)> Lines(FencedContainer container, string holds)
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

using System.Collections.Immutable;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Composition.Naming;

/// <summary>Writes what blocks show into a <see cref="ReaderText"/>: their words as they follow on each other, then what stands beside them (addresses, alternative texts).</summary>
internal sealed class ReaderTextWriter(ReaderText text)
{
    private readonly List<(string? Words, Origin Origin, string Place)> _beside = [];

    public void Write(ParsedMarkdown markdown)
    {
        Blocks(markdown.Blocks, ReaderPlace.Text);
        foreach (var note in markdown.Footnotes) Blocks(note, ReaderPlace.Footnote);
        foreach (var (words, origin, place) in _beside) text.AppendApart(words, origin, place);
        _beside.Clear();
    }

    private void Blocks(ImmutableArray<Block> blocks, string place)
    {
        foreach (var block in blocks) Write(block, place);
    }

    private void Write(Block block, string place)
    {
        switch (block)
        {
            case Paragraph paragraph: Line(paragraph.Inlines, paragraph.Role == ParagraphRole.Caption ? ReaderPlace.Caption : place); break;
            case ListBlock list: foreach (var item in list.Items) Blocks(item.Blocks, place); break;
            case PendingHeading heading:
                Line(heading.Words, ReaderPlace.Heading);
                Beside(heading.Anchor, heading, ReaderPlace.Anchor);
                break;
            case PendingUnnumbered unnumbered: Blocks(unnumbered.Blocks, place); break;
            case Table table: Write(table); break;
            case Quote quote: Blocks(quote.Blocks, place); break;
            case Notice notice:
                Line(notice.Title, place);
                Blocks(notice.Blocks, place);
                break;
            case Form form:
                Words(form.Title, form, ReaderPlace.Form);
                Blocks(form.Blocks, ReaderPlace.Form);
                break;
            case Cover cover: Blocks(cover.Blocks, place); break;
            case Details details: foreach (var row in details.Rows) Write(row); break;
            case SignatureBlock signatures: foreach (var line in signatures.Lines) Write(line); break;
            case CodeBlock code: Words(code.Text, code, place); break;
            case Figure figure:
                Write(figure.Image, place);
                Line(figure.Caption, ReaderPlace.Caption);
                break;
            case ContentsPlaceholder contents: Words(contents.Title, contents, ReaderPlace.Heading); break;
            default: foreach (var child in NodeChildren.Of(block)) Write(child, place); break;
        }
    }

    private void Write(DocumentNode node, string place)
    {
        if (node is Block block) Write(block, place);
        else if (node is Inline inline) Write(inline, place);
        else foreach (var child in NodeChildren.Of(node)) Write(child, place);
    }

    private void Write(Table table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells) Blocks(cell.Blocks, ReaderPlace.Table);
        }

        Line(table.Caption, ReaderPlace.Caption);
        Beside(table.Description, table, ReaderPlace.Description);
    }

    private void Write(DetailsRow row)
    {
        Line(row.Key, ReaderPlace.Table);
        Line(row.Value, ReaderPlace.Table);
    }

    private void Write(SignatureLine line)
    {
        Line(line.Role, ReaderPlace.Signature);
        if (line.Name is { } name) Words(name, line, ReaderPlace.Signature);
    }

    private void Line(ImmutableArray<Inline> inlines, string place)
    {
        Inlines(inlines, place);
        text.AppendSpace();
    }

    private void Inlines(ImmutableArray<Inline> inlines, string place)
    {
        foreach (var inline in inlines) Write(inline, place);
    }

    private void Write(Inline inline, string place)
    {
        switch (inline)
        {
            case Text words: text.Append(words.Value, words.Origin, place); break;
            case Code code: text.Append(code.Value, code.Origin, place); break;
            case LineBreak: text.AppendSpace(); break;
            case Link link:
                Beside(AddressOf(link.Target), link, ReaderPlace.Link);
                Inlines(link.Inlines, place);
                break;
            case Image image:
                Beside(image.AlternativeText, image, ReaderPlace.Picture);
                Beside(FileNameOf(image.Resource.Name), image, ReaderPlace.PictureName);
                break;
            case FormField field: Write(field); break;
            default: Inlines(InlineChildren.Of(inline), place); break;
        }
    }

    private void Write(FormField field)
    {
        Beside(field.Label, field, ReaderPlace.Form);
        if (field.Name != field.Label) Beside(field.Name, field, ReaderPlace.Form);
        if (field is not ChoiceField choice) return;
        foreach (string option in choice.Options) Beside(option, field, ReaderPlace.Form);
    }

    private void Words(string words, DocumentNode node, string place)
    {
        text.AppendSpace();
        text.Append(words, node.Origin, place);
        text.AppendSpace();
    }

    private void Beside(string? words, DocumentNode node, string place)
    {
        if (!string.IsNullOrEmpty(words)) _beside.Add((words, node.Origin, place));
    }

    private static string AddressOf(string target) => target.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(target) : target;

    private static string FileNameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}

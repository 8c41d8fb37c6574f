using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Digests;

/// <summary>Blocks and what they hold, in canonical form. The names written here never change.</summary>
internal sealed class CanonicalContent(CanonicalWriter writer, CanonicalDetail detail = CanonicalDetail.Readable)
{
    private bool HasNumbers => detail != CanonicalDetail.WithoutNumbers;

    public void Write<T>(ImmutableArray<T> nodes)
        where T : DocumentNode
    {
        foreach (var node in nodes) Write(node);
    }

    public void Write<T>(IEnumerable<T> nodes)
        where T : DocumentNode
    {
        foreach (var node in nodes) Write(node);
    }

    private void Write(DocumentNode node)
    {
        if (node.Change is { Kind: ChangeKind.Deleted }) return;
        switch (node)
        {
            // A clause is a matter of the sources: its text may be written into a template without changing the document.
            case ClauseBlock clause when detail == CanonicalDetail.Readable: Write(clause.Blocks); return;
            case Text text: writer.Words(text.Value); return;
            case Section section: Write(section); return;
            case DetailsRow row: Write(row); return;
        }

        writer.Open(KindOf(node));
        WriteFields(node);
        WriteChildren(node);
        writer.Close();
    }

    /// <summary>The most frequent kinds without a list made for each.</summary>
    private void WriteChildren(DocumentNode node)
    {
        switch (node)
        {
            case Paragraph paragraph: Write(paragraph.Inlines); break;
            case ListBlock list: Write(list.Items); break;
            case ListItem item: Write(item.Blocks); break;
            case TableRow row: Write(row.Cells); break;
            case TableCell cell: Write(cell.Blocks); break;
            case Inline inline: Write(InlineChildren.Of(inline)); break;
            default: Write(NodeChildren.Of(node)); break;
        }
    }

    private void Write(Section section)
    {
        writer.Open("section");
        writer.Field("level", section.Level, 0);
        writer.Field("appendix", section.Kind == SectionKind.Appendix);
        WriteNumber(section.Number);
        WriteName(section.Anchor);
        writer.Field("contents", detail == CanonicalDetail.Everything && section.InContents);
        writer.Open("heading");
        Write(section.Heading);
        writer.Close();
        Write(section.Blocks);
        writer.Close();
    }

    private void Write(DetailsRow row)
    {
        writer.Open("detail");
        writer.Open("key");
        Write(row.Key);
        writer.Close();
        Write(row.Value);
        writer.Close();
    }

    private static string KindOf(DocumentNode node) => node switch
    {
        Paragraph => "paragraph",
        ClauseBlock => "clause",
        ListBlock => "list",
        ListItem => "item",
        Table => "table",
        TableRow => "row",
        TableCell => "cell",
        Quote => "quote",
        Notice => "notice",
        Form => "form",
        Cover => "cover",
        Details => "details",
        HistoryTable => "history",
        HistoryRow => "history-row",
        HistoryCell => "history-cell",
        SignatureBlock => "signatures",
        SignatureLine => "signature-line",
        Contents => "contents",
        CodeBlock => "code-block",
        PageBreak => "page-break",
        Figure => "figure",
        Footnote => "footnote",
        Emphasis => "emphasis",
        Strong => "strong",
        Underline => "underline",
        Code => "code",
        Link => "link",
        Citation => "citation",
        CrossReference => "reference",
        DefinedTerm => "defined-term",
        Passage => "passage",
        FootnoteReference => "note",
        LineBreak => "line-break",
        Image => "image",
        TextField => "text-field",
        DateField => "date-field",
        CheckBoxField => "check-box",
        ChoiceField => "choice",
        SignatureField => "signature-field",
        _ => throw new ArgumentException($"A {node.GetType().Name} has no canonical form; was the document resolved?", nameof(node)),
    };

    private void WriteSignature(Signature? signed)
    {
        if (signed is null) return;
        writer.Field("signed-by", signed.By);
        writer.Field("signed-on", signed.On);
        if (signed.Picture is { } picture) writer.Field("signature", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture.Resource.Bytes.AsSpan())));
    }

    private void WriteFields(DocumentNode node)
    {
        switch (node)
        {
            case Paragraph paragraph:
                writer.Field("role", paragraph.Role == ParagraphRole.Body ? null : paragraph.Role.ToString());
                WriteNumber(paragraph.Number);
                WriteName(paragraph.Anchor);
                break;
            case ClauseBlock clause: writer.Field("clause", clause.ClauseId); break;
            case ListBlock list:
                writer.Field("style", list.Style.ToString());
                writer.Field("start", list.Start, 1);
                break;
            case ListItem item: writer.Field("ticked", item.IsChecked?.ToString()); break;
            case Table table: WriteTable(table); break;
            case TableCell cell:
                writer.Field("columns", cell.ColumnSpan, 1);
                writer.Field("rows", cell.RowSpan, 1);
                break;
            case Notice notice: writer.Field("kind", notice.Kind.ToString()); break;
            case Form form: writer.Field("title", form.Title); break;
            case HistoryTable history:
                writer.Field("title", history.Title);
                foreach (var column in history.Columns) writer.Field("column", column.Heading);
                break;
            case SignatureLine line:
                writer.Field("name", line.Name);
                writer.Field("date", line.HasDate);
                WriteSignature(line.Signed);
                break;
            case Contents contents: WriteContents(contents); break;
            case CodeBlock code: writer.Field("code", code.Text); break;
            case Inline inline: WriteFields(inline); break;
        }
    }

    private void WriteFields(Inline inline)
    {
        switch (inline)
        {
            case Code code: writer.Field("code", code.Value); break;
            case Link link: writer.Field("target", link.Target); break;
            case Passage passage: writer.Field("language", passage.Language); break;
            case Citation citation:
                writer.Field("words", PlainText.Words(citation));
                writer.Field("target", citation.Target);
                break;
            case CrossReference reference:
                writer.Field("words", reference.Text);
                WriteName(reference.Anchor);
                break;
            case FootnoteReference note: writer.Field("number", HasNumbers ? note.Number : 0, 0); break;
            case Image image:
                writer.Field("alternative", image.AlternativeText);
                writer.Field("bytes", Convert.ToHexStringLower(SHA256.HashData(image.Resource.Bytes.AsSpan())));
                if (image.Resource.Fallback is { } fallback) writer.Field("fallback", Convert.ToHexStringLower(SHA256.HashData(fallback.AsSpan())));
                break;
            case FormField field: WriteField(field); break;
        }
    }

    private void WriteField(FormField field)
    {
        WriteName(field.Name);
        writer.Field("label", field.Label);
        writer.Field("lines", field is TextField { IsMultiline: true });
        writer.Field("ticked", field is CheckBoxField { IsChecked: true });
        if (field is not ChoiceField choice) return;
        foreach (string option in choice.Options) writer.Field("option", option);
    }

    private void WriteNumber(NumberLabel? number) => writer.Field("number", HasNumbers ? number?.Text : null);

    private void WriteName(string? name) => writer.Field("name", detail == CanonicalDetail.Everything ? name : null);

    private void WriteTable(Table table)
    {
        foreach (var column in table.Columns) writer.Field("column", column.Alignment.ToString());
        writer.Field("headers", table.HeaderRowCount, 1);
        writer.Field("header-column", table.HasHeaderColumn);
        writer.Field("description", table.Description);
    }

    private void WriteContents(Contents contents)
    {
        writer.Field("title", contents.Title);
        foreach (var entry in contents.Entries)
        {
            writer.Open("entry");
            writer.Field("level", entry.Level, 0);
            writer.Field("number", entry.Number?.Text);
            writer.Words(entry.Text);
            writer.Close();
        }
    }
}

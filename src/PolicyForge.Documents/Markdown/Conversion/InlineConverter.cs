using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using Inline = PolicyForge.Documents.Model.Inline;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Turns Markdig's inlines into the model's.</summary>
internal sealed class InlineConverter(ConversionContext conversion)
{
    private readonly LinkConverter _links = new(conversion);
    private readonly FieldConverter _fields = new(conversion);
    private readonly MisreadMarks _misread = new(conversion);
    private int _depth;

    /// <summary>The inlines of a paragraph, heading, cell or title.</summary>
    public ImmutableArray<Inline> Convert(ContainerInline? container)
    {
        _misread.Check(container);
        return Convert(container, trim: true);
    }

    /// <summary>The inlines within another inline, whose white space counts.</summary>
    public ImmutableArray<Inline> ConvertNested(ContainerInline container)
    {
        if (_depth == ConversionContext.DeepestNesting)
        {
            conversion.ReportTooDeep(container.Span);
            return [];
        }

        _depth++;
        var inlines = Convert(container, trim: false);
        _depth--;
        return inlines;
    }

    private ImmutableArray<Inline> Convert(ContainerInline? container, bool trim)
    {
        if (container is null) return [];
        var builder = new InlineBuilder(conversion);
        AppendAll(builder, container);
        return builder.ToImmutable(trim);
    }

    /// <summary>Marks that nothing closed hold what follows them, one in the other: they are gone through without recursion.</summary>
    private void AppendAll(InlineBuilder builder, ContainerInline container)
    {
        var inline = container.FirstChild;
        while (inline is not null)
        {
            Append(builder, inline);
            var next = inline is DelimiterInline open ? open.FirstChild ?? open.NextSibling : inline.NextSibling;
            for (var outer = inline.Parent; next is null && outer is not null && outer != container; outer = outer.Parent) next = outer.NextSibling;
            inline = next;
        }
    }

    private void Append(InlineBuilder builder, MdInline inline)
    {
        int start = inline.Span.Start;
        int end = inline.Span.End + 1;
        switch (inline)
        {
            case LiteralInline literal:
                conversion.Accessibility.CheckCapitals(literal);
                builder.AppendText(literal.Content.AsSpan(), start, end);
                break;
            case HtmlEntityInline entity: builder.AppendText(entity.Transcoded.AsSpan(), start, end); break;
            case LineBreakInline { IsHard: true }: builder.AppendBreak(conversion.OriginOf(inline.Span)); break;
            case LineBreakInline: builder.AppendText(" ", start, end); break;
            case CodeInline code: builder.Append(new Code(ClauseMarkers.Strip(ContentOf(code))) { Origin = conversion.OriginOf(inline.Span) }); break;
            case EmphasisInline emphasis: builder.Append(Emphasised(emphasis)); break;
            case LinkInline { IsImage: true } image: builder.Append(_links.ConvertImage(image)); break;
            case LinkInline link: builder.Append(_links.Convert(link)); break;
            case AutolinkInline link: builder.Append(_links.Convert(link)); break;
            case HtmlInline html: ReportHtml(html.Tag, start, end); break;
            case FootnoteLink { IsBackLink: false } note: builder.Append(Footnote(note)); break;
            case PassageInline passage:
                foreach (var words in conversion.InLanguage(passage.Language, start, end, [new Text(passage.Words) { Origin = conversion.OriginOf(passage.Span) }])) builder.Append(words);
                break;
            case FieldInline field: builder.Append(_fields.Convert(field)); break;
            case TaskList or FootnoteLink: break;
            case DelimiterInline delimiter: builder.AppendText(delimiter.ToLiteral(), start, end); break;
            case ContainerInline container: AppendAll(builder, container); break;
        }
    }

    /// <summary>In a cell the backslash before a bar belongs to the table and not to the code.</summary>
    private static string ContentOf(CodeInline code)
    {
        if (!code.Content.Contains("\\|", StringComparison.Ordinal)) return code.Content;
        ContainerInline? root = code.Parent;
        while (root?.Parent is { } parent) root = parent;
        for (Markdig.Syntax.Block? block = root?.ParentBlock; block is not null; block = block.Parent)
        {
            if (block is TableCellBlock) return code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }

        return code.Content;
    }

    private Inline Emphasised(EmphasisInline emphasis)
    {
        var children = ConvertNested(emphasis);
        var origin = conversion.OriginOf(emphasis.Span);
        return (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('+', _) => new Underline(children) { Origin = origin },
            ('=', _) => new DefinedTerm(children) { Origin = origin },
            (_, 1) => new Emphasis(children) { Origin = origin },
            _ => new Strong(children) { Origin = origin },
        };
    }

    private PendingFootnote Footnote(FootnoteLink note) =>
        new(conversion.IndexOf(note.Footnote)) { Origin = conversion.OriginOf(note.Span) };

    private void ReportHtml(string tag, int start, int end)
    {
        conversion.Report(MarkdownDiagnostics.RawHtml, start, end, null, tag);
    }
}

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

    /// <summary>The inlines of a paragraph, heading, cell or title.</summary>
    public ImmutableArray<Inline> Convert(ContainerInline? container) => Convert(container, trim: true);

    /// <summary>The inlines within another inline, whose white space counts.</summary>
    public ImmutableArray<Inline> ConvertNested(ContainerInline container) => Convert(container, trim: false);

    private ImmutableArray<Inline> Convert(ContainerInline? container, bool trim)
    {
        if (container is null) return [];
        var builder = new InlineBuilder(conversion);
        AppendAll(builder, container);
        return builder.ToImmutable(trim);
    }

    private void AppendAll(InlineBuilder builder, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling) Append(builder, inline);
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
            case CodeInline code: builder.Append(new Code(ClauseMarkers.Strip(code.Content)) { Origin = conversion.OriginOf(inline.Span) }); break;
            case EmphasisInline emphasis: builder.Append(Emphasised(emphasis)); break;
            case LinkInline { IsImage: true } image: builder.Append(_links.ConvertImage(image)); break;
            case LinkInline link: builder.Append(_links.Convert(link)); break;
            case AutolinkInline link: builder.Append(_links.Convert(link)); break;
            case HtmlInline html: ReportHtml(html.Tag, start, end); break;
            case FootnoteLink { IsBackLink: false } note: builder.Append(Footnote(note)); break;
            case FieldInline field: builder.Append(_fields.Convert(field)); break;
            case TaskList or FootnoteLink: break;
            case DelimiterInline delimiter:
                builder.AppendText(delimiter.ToLiteral(), start, end);
                AppendAll(builder, delimiter);
                break;
            case ContainerInline container: AppendAll(builder, container); break;
        }
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

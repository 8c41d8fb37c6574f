using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using PolicyForge.Documents.Markdown.Syntax;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using Block = PolicyForge.Documents.Model.Block;
using CodeBlock = PolicyForge.Documents.Model.CodeBlock;
using MdBlock = Markdig.Syntax.Block;
using MdCodeBlock = Markdig.Syntax.CodeBlock;
using MdListBlock = Markdig.Syntax.ListBlock;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Turns Markdig's blocks into the model's.</summary>
internal sealed class BlockConverter(ConversionContext conversion)
{
    private readonly HeadingConverter _headings = new(conversion);
    private readonly ParagraphConverter _paragraphs = new(conversion);
    private readonly ListConverter _lists = new(conversion);
    private int _depth;

    public ImmutableArray<Block> ConvertChildren(ContainerBlock container, BlockPlace place)
    {
        if (_depth == ConversionContext.DeepestNesting)
        {
            conversion.ReportTooDeep(container.Span);
            return [];
        }

        _depth++;
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var child in container) Append(blocks, child, place);
        _depth--;
        return blocks.DrainToImmutable();
    }

    private void Append(ImmutableArray<Block>.Builder blocks, MdBlock block, BlockPlace place)
    {
        switch (block)
        {
            case ClauseMarkerBlock marker: blocks.Add(Placeholder(marker)); break;
            case ParagraphBlock paragraph: _paragraphs.Append(blocks, paragraph, place); break;
            case HeadingBlock heading: AppendHeading(blocks, heading, place); break;
            case MdListBlock list: blocks.Add(_lists.Convert(list)); break;
            case TableBlock table: blocks.Add(conversion.Tables.Convert(table)); break;
            case FencedContainer container: conversion.Containers.Append(blocks, container, place); break;
            case QuoteBlock quote:
                blocks.Add(new Quote(ConvertChildren(quote, BlockPlace.Quote)) { Origin = conversion.OriginOf(quote.Span) });
                break;
            case MdCodeBlock code: blocks.Add(Code(code)); break;
            case HtmlBlock html: conversion.Report(MarkdownDiagnostics.RawHtml, html.Span, FirstLine(html.Span)); break;
            case ThematicBreakBlock line: conversion.Report(MarkdownDiagnostics.ThematicBreak, line.Span); break;
            case StrayFence fence: conversion.Report(MarkdownDiagnostics.StrayFence, fence.Span); break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or ContainerTitle or BlankLineBlock: break;
            case ContainerBlock container: blocks.AddRange(ConvertChildren(container, place)); break;
        }
    }

    private ClausePlaceholder Placeholder(ClauseMarkerBlock marker)
    {
        conversion.PlacedMarkers.Add(conversion.Text.IndexOf(ClauseMarker.Open, marker.Span.Start));
        return new ClausePlaceholder(marker.Index) { Origin = conversion.OriginOf(marker.Span) };
    }

    private void AppendHeading(ImmutableArray<Block>.Builder blocks, HeadingBlock heading, BlockPlace place)
    {
        if (place == BlockPlace.Flow)
        {
            blocks.Add(_headings.Convert(heading));
            return;
        }

        string? where = place switch
        {
            BlockPlace.Quote => "a quotation",
            BlockPlace.List => "a list",
            BlockPlace.Cell => "a table",
            BlockPlace.Footnote => "a footnote",
            _ => null,
        };
        if (where is not null) conversion.Report(MarkdownDiagnostics.HeadingMisplaced, heading.Span, where);
        blocks.Add(_paragraphs.ConvertLabel(heading, place));
    }

    private CodeBlock Code(MdCodeBlock code)
    {
        if (code is not FencedCodeBlock fenced)
        {
            conversion.Report(MarkdownDiagnostics.IndentedCode, code.Span);
        }
        else if (fenced.ClosingFencedCharCount == 0)
        {
            int end = fenced.Span.Start + fenced.OpeningFencedCharCount;
            conversion.Report(MarkdownDiagnostics.UnclosedFence, fenced.Span.Start, end, null, new string(fenced.FencedChar, fenced.OpeningFencedCharCount));
        }

        string text = string.Join('\n', (code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.Slice.ToString().Replace("\t", "    ")));
        return new CodeBlock(ClauseMarkers.Strip(text)) { Origin = conversion.OriginOf(code.Span) };
    }

    private string FirstLine(SourceSpan span)
    {
        var html = conversion.Text.AsSpan(span.Start, span.Length);
        int end = html.IndexOfAny('\n', '\r');
        return (end < 0 ? html : html[..end]).Trim().ToString();
    }
}

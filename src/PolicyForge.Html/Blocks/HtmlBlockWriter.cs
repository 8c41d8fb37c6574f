using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Changes;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>Hands each block to the writer of its kind, with its change mark round it.</summary>
internal static class HtmlBlockWriter
{
    public static void Write(ImmutableArray<Block> blocks, PageState page)
    {
        foreach (Block block in blocks) Write(block, page);
    }

    public static void Write(Block block, PageState page)
    {
        if (block.Change is { IsShell: true } shell)
        {
            WriteShell(block, shell, page);
            return;
        }

        if (!page.Shows(block.Change)) return;
        HtmlChangeWriter.Open(block, page, isBlock: true);
        WriteUnmarked(block, page);
        HtmlChangeWriter.Close(block, page, isBlock: true);
    }

    /// <summary>A heading or box that came or went alone: what it shows of itself is marked, what it holds is not.</summary>
    private static void WriteShell(Block block, Change shell, PageState page)
    {
        if (block is Section section && page.Shows(shell))
        {
            HtmlSectionWriter.Write(section, page);
            return;
        }

        var content = block switch
        {
            Section inner => inner.Blocks,
            ClauseBlock clause => clause.Blocks,
            Notice notice => notice.Blocks,
            Quote quote => quote.Blocks,
            _ => throw new NotSupportedException($"No HTML writer for a {block.GetType().Name} that came or went alone."),
        };
        if (block is Notice box && page.Shows(shell))
        {
            Write(box with { Blocks = [], Change = shell with { IsShell = false } }, page);
        }

        Write(content, page);
    }

    /// <summary>Writes blocks where no heading may stand: in cells, items, quotes.</summary>
    public static void WriteEnclosed(ImmutableArray<Block> blocks, PageState page)
    {
        page.Enclosed++;
        Write(blocks, page);
        page.Enclosed--;
    }

    private static void WriteUnmarked(Block block, PageState page)
    {
        switch (block)
        {
            case Paragraph paragraph: HtmlParagraphWriter.Write(paragraph, page); break;
            case ListBlock list: HtmlListWriter.Write(list, page); break;
            case ClauseBlock clause: HtmlClauseWriter.Write(clause, page); break;
            case Section section: HtmlSectionWriter.Write(section, page); break;
            case Table table: HtmlTableWriter.Write(table, page); break;
            case Details details: HtmlDetailsWriter.Write(details, page); break;
            case HistoryTable history: HtmlHistoryTableWriter.Write(history, page); break;
            case Notice notice: HtmlNoticeWriter.Write(notice, page); break;
            case Quote quote: HtmlQuoteWriter.Write(quote, page); break;
            case Form form: HtmlFormWriter.Write(form, page); break;
            case Figure figure: HtmlFigureWriter.Write(figure, page); break;
            case Cover cover: HtmlCoverWriter.Write(cover, page); break;
            case Contents contents: HtmlContentsWriter.Write(contents, page); break;
            case SignatureBlock signature: HtmlSignatureBlockWriter.Write(signature, page); break;
            case CodeBlock code: HtmlCodeBlockWriter.Write(code, page); break;
            case PageBreak: page.Out.Raw("<div class=\"page-break\"></div>\n"u8); break;
            default: throw new NotSupportedException($"No HTML writer for {block.GetType().Name}.");
        }
    }
}

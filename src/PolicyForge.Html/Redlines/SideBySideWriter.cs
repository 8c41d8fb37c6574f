using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Html.Blocks;
using PolicyForge.Html.Output;
using PolicyForge.Html.Page;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Redlines;

/// <summary>The old text beside the new, a pair of cells for each block, so that what corresponds stands level. A block that was replaced stands beside its replacement.</summary>
internal sealed class SideBySideWriter
{
    private readonly HtmlBuffer _output;
    private readonly PageState _before;
    private readonly PageState _after;

    private SideBySideWriter(PageState inline, HtmlBuffer output)
    {
        _output = output;
        _before = new PageState(inline.Document, inline.Layout, output) { Widths = inline.Widths, Rules = inline.Rules, View = RedlineView.Before, AwaitsTitle = false };
        _after = new PageState(inline.Document, inline.Layout, output) { Widths = inline.Widths, Rules = inline.Rules, View = RedlineView.After, AwaitsTitle = false };
    }

    public static void Write(PageState inline, HtmlBuffer output)
    {
        var writer = new SideBySideWriter(inline, output);
        output.Raw("<div class=\"side-view\">\n<div class=\"pair heads\"><p>Before</p><p>After</p></div>\n"u8);
        writer.WriteBlocks(inline.Document.Blocks);
        if (!inline.Document.Footnotes.IsEmpty)
        {
            writer.WritePair(hasChange: inline.Document.Footnotes.Any(HasChange), page => FootnotesWriter.Write(inline.Document.Footnotes, page));
        }

        output.Raw("</div>\n"u8);
    }

    private void WriteBlocks(ImmutableArray<Block> blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = blocks[i];
            bool isReplaced = block.Change is { Kind: ChangeKind.Deleted, MoveName: null, IsShell: false }
                && i + 1 < blocks.Length && blocks[i + 1].Change is { Kind: ChangeKind.Inserted, MoveName: null, IsShell: false };
            if (block.Change is null or { Kind: ChangeKind.Reformatted } or { IsShell: true } && block is Section section) WriteSection(section);
            else if (block is ClauseBlock { Change: null or { IsShell: true } } clause) WriteBlocks(clause.Blocks);
            else if (isReplaced)
            {
                Block replacement = blocks[++i];
                WritePair(hasChange: true, page => HtmlBlockWriter.Write(ReferenceEquals(page, _before) ? block : replacement, page));
            }
            else WritePair(HasChange(block), page => HtmlBlockWriter.Write(block, page));
        }
    }

    private void WriteSection(Section section)
    {
        WritePair(HasChange(section), page => HtmlBlockWriter.Write(section with { Blocks = [] }, page));
        _before.Sections.Push(section);
        _after.Sections.Push(section);
        WriteBlocks(section.Blocks);
        _before.Sections.Pop();
        _after.Sections.Pop();
    }

    private void WritePair(bool hasChange, Action<PageState> write)
    {
        _output.Raw(hasChange ? "<div class=\"pair\">\n<div>"u8 : "<div class=\"pair same\">\n<div>"u8);
        write(_before);
        _output.Raw("</div>\n<div>"u8);
        write(_after);
        _output.Raw("</div>\n</div>\n"u8);
    }

    private static bool HasChange(DocumentNode node) => IsMarked(node) || node.Descendants().Any(IsMarked);

    private static bool IsMarked(DocumentNode node) => node is { Change: not null } or Paragraph { End: not null };
}

using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Inlines;
using PolicyForge.Html.State;

namespace PolicyForge.Html.Blocks;

/// <summary>What stands in an item or a cell: the words alone where it is one plain paragraph, else its blocks.</summary>
internal static class HtmlItemContentWriter
{
    /// <param name="blocks">The content.</param>
    /// <param name="isLoose">True keeps even a single paragraph a paragraph, with space round it.</param>
    /// <param name="page">The page.</param>
    public static void Write(ImmutableArray<Block> blocks, bool isLoose, PageState page)
    {
        ImmutableArray<Block> rest = blocks;
        if (!isLoose && blocks is [Paragraph { Role: ParagraphRole.Body, Number: null, Anchor: null, Change: null, End: null } first, ..]
            && (blocks.Length == 1 || blocks[1] is ListBlock))
        {
            HtmlInlineWriter.Write(first.Inlines, page);
            rest = blocks[1..];
            if (!rest.IsEmpty) page.Out.Raw("\n"u8);
        }

        HtmlBlockWriter.Write(rest, page);
    }
}

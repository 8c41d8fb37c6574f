using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.OwnText;

/// <summary>Makes a review copy of a document: words in it say where the school's own text begins and ends, and why it is there.</summary>
/// <remarks>Words, and not a colour: they are heard as well as seen, and they stay when the text is copied. The numbers are those of the document itself.</remarks>
/// <param name="school">As the marks name it.</param>
/// <param name="reasonOf">Why a clause has own text, by its id; null where nothing is known.</param>
public sealed class OwnTextMarks(string school, Func<string, string?> reasonOf) : DocumentRewriter
{
    private const string ItemMark = "[Own text] ";

    private string? _clause;

    /// <summary>The same document where it holds no own text.</summary>
    public PolicyDocument Mark(PolicyDocument document) => Rewrite(document);

    protected override ImmutableArray<Block> RewriteBlocks(ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(IsOwn)) return RewriteAll(blocks);
        var marked = ImmutableArray.CreateBuilder<Block>(blocks.Length + 2);
        for (int i = 0; i < blocks.Length; i++)
        {
            bool isOwn = IsOwn(blocks[i]);
            if (isOwn && (i == 0 || !IsOwn(blocks[i - 1]))) marked.Add(Label($"[{school}: own text begins{ReasonOf(blocks[i])}]"));
            if (isOwn) marked.Add(blocks[i]);
            else marked.AddRange(RewriteAll([blocks[i]]));
            if (isOwn && (i == blocks.Length - 1 || !IsOwn(blocks[i + 1]))) marked.Add(Label($"[{school}: own text ends]"));
        }

        return marked.ToImmutable();
    }

    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        if (node is ListItem { Blocks: [Paragraph first, ..] } item && IsOwn(item)) return item with { Blocks = item.Blocks.SetItem(0, Prefixed(first)) };
        if (node is TableRow { Cells: [{ Blocks: [Paragraph words, ..] } cell, ..] } row && IsOwn(row)) return row with { Cells = row.Cells.SetItem(0, cell with { Blocks = cell.Blocks.SetItem(0, Prefixed(words)) }) };
        if (node is not ClauseBlock clause) return base.RewriteNode(node);
        _clause = clause.ClauseId;
        var rewritten = base.RewriteNode(node);
        _clause = null;
        return rewritten;
    }

    /// <summary>True where every word is the school's: a list of the trust's with one item of the school's is not.</summary>
    private static bool IsOwn(DocumentNode node)
    {
        if (node is Section && node.Origin.Owner != TextOwner.School) return false;
        var children = NodeChildren.Of(node).Where(child => child is not Inline).ToArray();
        return children.Length == 0 ? node.Origin.Owner == TextOwner.School : children.All(IsOwn);
    }

    private string ReasonOf(Block block)
    {
        string? id = block is ClauseBlock clause ? clause.ClauseId : _clause ?? block.Origin.ClauseId;
        return id is not null && reasonOf(id) is { } reason ? $". Reason: {reason}" : "";
    }

    private static Paragraph Prefixed(Paragraph paragraph) => paragraph with { Inlines = [new Strong([new Text(ItemMark)]), .. paragraph.Inlines] };

    private static Paragraph Label(string words) => new([new Strong([new Text(words)])]);
}

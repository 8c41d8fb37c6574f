using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Blocks of a redline as they can stand in another document: their words with the marks of what came and went, without formats, numbers, anchors and references.</summary>
internal sealed class BareWords : DocumentRewriter
{
    public T Of<T>(T node)
        where T : DocumentNode => (T)RewriteNode(node)!;

    /// <summary>What inlines referred to (a footnote, a section) is not there; their words are.</summary>
    public ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines) => [.. inlines.SelectMany(inline => Words(inline, null))];

    protected override DocumentNode? RewriteNode(DocumentNode node)
    {
        var bare = RewriteChildren(node);
        if (bare.Change is { Kind: ChangeKind.Reformatted }) bare = bare with { Change = null };
        return bare is Paragraph paragraph ? paragraph with { Number = null, Anchor = null, Bookmark = null } : bare;
    }

    protected override ImmutableArray<Inline> RewriteInlines(ImmutableArray<Inline> inlines) => Of(inlines);

    private static IEnumerable<Inline> Words(Inline inline, Change? around)
    {
        var change = inline.Change is { Kind: not ChangeKind.Reformatted } own ? own : around;
        var inner = InlineChildren.Of(inline);
        if (!inner.IsEmpty) return inner.SelectMany(child => Words(child, change));
        string words = inline is ChoiceField choice ? $"{choice.Label} ({string.Join("; ", choice.Options)})" : PlainText.Of([inline]);
        return words.Length == 0 ? [] : [new Text(words) { Change = change }];
    }
}

using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>Compares lists as they are read, whatever the level of their items: an item that was indented, cut in two or joined with the next keeps its words.</summary>
internal sealed class ListComparer(BlockComparer blocks, BlockRegrouping regrouping, NodeProfiles profiles, ChangeStamp stamp)
{
    /// <summary>The new list with marks; null where that cannot be said so, or would not give back both lists.</summary>
    public ListBlock? Compare(ListBlock old, ListBlock now)
    {
        // Footnotes are paired once, by the comparison that is made anyway.
        if (old.Descendants().Concat(now.Descendants()).Any(node => node is FootnoteReference)) return null;
        if (ListOutline.Flatten(old) is not { IsEmpty: false } before || ListOutline.Flatten(now) is not { IsEmpty: false } after) return null;
        var places = new Dictionary<DocumentNode, OutlineItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in before.Concat(after)) places[item.Item] = item;
        var stream = new List<OutlineItem>();
        var pairs = blocks.Align(ItemsOf(before), ItemsOf(after)).ConvertAll(pair => (Old: pair.Old is null ? null : places[pair.Old], New: pair.New is null ? null : places[pair.New]));
        for (int i = 0; i < pairs.Count;)
        {
            int end = i;
            while (end < pairs.Count && MayBeCut(pairs[end].Old, pairs[end].New)) end++;
            if (end > i + 1 && Cut(pairs[i..end], stream))
            {
                i = end;
                continue;
            }

            if (!Mark(pairs[i].Old, pairs[i].New, stream)) return null;
            i++;
        }

        var marked = ListOutline.Nest(stream.ToArray());
        return GivesBack(marked, old, now) ? marked : null;
    }

    /// <summary>About how many words a reader sees marked.</summary>
    public int WordsMarked(DocumentNode node) => node.Change is { IsShell: false, Kind: not ChangeKind.Reformatted } ? profiles.Of(node).Words.Length : NodeChildren.Of(node).Sum(WordsMarked);

    private static ImmutableArray<ListItem> ItemsOf(ImmutableArray<OutlineItem> stream) => [.. stream.Select(item => item.Item)];

    private bool MayBeCut(OutlineItem? old, OutlineItem? now) =>
        old?.Only != null == (old is not null) && now?.Only != null == (now is not null) && (old is null || now is null || !profiles.AreAlike(old.Item, now.Item));

    /// <summary>Adds a run of items among which some were cut or joined.</summary>
    private bool Cut(List<(OutlineItem? Old, OutlineItem? New)> run, List<OutlineItem> stream)
    {
        var places = new Dictionary<Paragraph, OutlineItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in run.SelectMany(pair => new[] { pair.Old, pair.New }).OfType<OutlineItem>()) places[item.Only!] = item;
        var found = new List<OutlineItem>();
        if (regrouping.Cut([.. run.Select(pair => pair.Old?.Only).OfType<Paragraph>()], [.. run.Select(pair => pair.New?.Only).OfType<Paragraph>()]) is not { } steps) return false;
        foreach (var step in steps)
        {
            (IEnumerable<OutlineItem> Items, ImmutableArray<Paragraph> Pieces) cut;
            switch (step)
            {
                case BlockStep.Split split: cut = (split.New.Select(piece => places[piece]), blocks.Split(split)); break;
                case BlockStep.Joined joined: cut = (joined.Old[..^1].Append(joined.New).Select(piece => places[piece]), blocks.Join(joined)); break;
                case BlockStep.One one:
                    if (!Mark(one.Old is Paragraph old ? places[old] : null, one.New is Paragraph now ? places[now] : null, found)) return false;
                    continue;
                default: return false;
            }

            found.AddRange(cut.Items.Zip(cut.Pieces, (item, piece) => item with { Item = item.Item with { Blocks = [piece] } }));
        }

        stream.AddRange(found);
        return true;
    }

    private bool Mark(OutlineItem? old, OutlineItem? now, List<OutlineItem> stream)
    {
        if (old is null) stream.Add(now! with { Item = stamp.MarkInserted(now.Item) });
        else if (now is null) stream.Add(old with { Item = stamp.MarkDeleted(old.Item) });
        else if (Together(old, now) is { } both) stream.Add(now with { Item = both });
        else return false;
        return true;
    }

    private ListItem? Together(OutlineItem old, OutlineItem now)
    {
        if (old.Item.IsChecked != now.Item.IsChecked) return null;
        var marked = blocks.AreSame(old.Item, now.Item) ? now.Item : blocks.Compare(old.Item, now.Item);
        if (marked is null || old.List.Style != now.List.Style) return null;
        if (old.Depth == now.Depth) return old.List.Start == now.List.Start && old.List.IsLoose == now.List.IsLoose ? marked : null;
        // Numbers of another level would have to be told apart in every item after it.
        if (old.List.Style != ListStyle.Bullet || old.Only is null || now.Only is null) return null;
        return marked with { Change = stamp.Reformatted(old.Item with { Level = new FormerLevel(old.Depth - now.Depth, old.List) }) };
    }

    private bool GivesBack(ListBlock marked, ListBlock old, ListBlock now) =>
        new AcceptedChanges().Resolve([marked]) is [var accepted] && profiles.AreAlike(accepted, now)
        && new RejectedChanges().Resolve([marked]) is [var rejected] && profiles.AreAlike(rejected, old);
}

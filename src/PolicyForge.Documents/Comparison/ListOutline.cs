using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>An item of a list with what stands in it but the list below it, as it is read.</summary>
/// <param name="Depth">0 for the items of the list itself.</param>
/// <param name="List">The list that holds it, without its items.</param>
internal sealed record OutlineItem(int Depth, ListBlock List, ListItem Item)
{
    /// <summary>The paragraph that is all of it; null for any other content.</summary>
    public Paragraph? Only => Item.Blocks is [Paragraph { Role: ParagraphRole.Body } paragraph] ? paragraph : null;
}

/// <summary>A list and those in it as one stream of items, and back: so that an item that was indented is the same item at another level.</summary>
internal static class ListOutline
{
    /// <summary>Null where anything follows a list within an item, or an item has nothing beside its mark.</summary>
    public static ImmutableArray<OutlineItem>? Flatten(ListBlock list)
    {
        var stream = ImmutableArray.CreateBuilder<OutlineItem>();
        return Add(list, 0, stream) ? stream.ToImmutable() : null;
    }

    /// <summary>The list of a stream whose first item is at its own level.</summary>
    public static ListBlock Nest(ReadOnlySpan<OutlineItem> stream)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        for (int i = 0; i < stream.Length;)
        {
            int end = i + 1;
            while (end < stream.Length && stream[end].Depth > stream[0].Depth) end++;
            var item = stream[i].Item;
            items.Add(end == i + 1 ? item : item with { Blocks = item.Blocks.Add(Nest(stream[(i + 1)..end])) });
            i = end;
        }

        return stream[0].List with { Items = items.ToImmutable() };
    }

    private static bool Add(ListBlock list, int depth, ImmutableArray<OutlineItem>.Builder stream)
    {
        foreach (var item in list.Items)
        {
            var below = item.Blocks is [.., ListBlock last] ? last : null;
            var own = below is null ? item.Blocks : item.Blocks.RemoveAt(item.Blocks.Length - 1);
            if (own.IsEmpty || own.Any(block => block is ListBlock)) return false;
            stream.Add(new OutlineItem(depth, list with { Items = [] }, item with { Blocks = own }));
            if (below is not null && !Add(below, depth + 1, stream)) return false;
        }

        return true;
    }
}

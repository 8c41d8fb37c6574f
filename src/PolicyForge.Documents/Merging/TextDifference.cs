using System.Collections.Immutable;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>What differs between two written texts, for people to read: by blocks, and by words within a block that was changed.</summary>
public static class TextDifference
{
    /// <summary>Every block of either text in order; a block in which nothing differs is one kept run.</summary>
    public static ImmutableArray<ChangedPassage> Of(string before, string after)
    {
        var old = Leaves(before);
        var now = Leaves(after);
        int[] partners = SideAligner.Align(old, now);
        var changed = ImmutableArray.CreateBuilder<ChangedPassage>();
        int next = 0;
        for (int i = 0; i < old.Length; i++)
        {
            if (partners[i] < 0)
            {
                changed.Add(Whole(old[i], RunKind.Removed));
                continue;
            }

            for (; next < partners[i]; next++) changed.Add(Whole(now[next], RunKind.Added));
            changed.Add(old[i].IsSame(now[next]) ? Whole(old[i], RunKind.Kept) : new ChangedPassage(now[next].Passage.Kind, WordMerger.Difference(old[i].Text, now[next].Text)));
            next++;
        }

        for (; next < now.Length; next++) changed.Add(Whole(now[next], RunKind.Added));
        return changed.ToImmutable();
    }

    private static ChangedPassage Whole(SidePassage passage, RunKind kind) => new(passage.Passage.Kind, [new TextRun(passage.Text, kind)]);

    /// <summary>The passages that hold words, and the lines that open and close those that hold others, as passages of their own.</summary>
    private static ImmutableArray<SidePassage> Leaves(string text) =>
        SidePassage.AllIn([.. PassageReader.Read(text.Replace("\r\n", "\n", StringComparison.Ordinal)).SelectMany(Leaves)], 0);

    private static IEnumerable<Passage> Leaves(Passage passage)
    {
        if (!passage.HasParts) return [passage];
        var closing = passage.ClosingStart < passage.End ? (Passage[])[new Passage(PassageKind.Statement, passage.Source, passage.ClosingStart, passage.End)] : [];
        return [new Passage(passage.Kind, passage.Source, passage.Start, passage.OpeningEnd), .. passage.Children.SelectMany(Leaves), .. closing];
    }
}

/// <summary>A block of two compared texts.</summary>
public sealed record ChangedPassage(PassageKind Kind, ImmutableArray<TextRun> Runs)
{
    public bool IsKept => Runs.All(run => run.Kind == RunKind.Kept);
}

/// <summary>A stretch of words.</summary>
public sealed record TextRun(string Text, RunKind Kind);

/// <summary>In which of two texts words stand.</summary>
public enum RunKind
{
    Kept,
    Removed,
    Added,
}

using System.Collections.Immutable;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>Merges lists of passages: whole passages first, the words of one that both sides changed second.</summary>
internal sealed class PassageMerger(MergeLabels labels)
{
    /// <summary>In the order of the merged text.</summary>
    public List<MergeConflict> Conflicts { get; } = [];

    public int TakenOver { get; private set; }

    public List<MergePiece> Merge(ImmutableArray<SidePassage> before, ImmutableArray<SidePassage> ours, ImmutableArray<SidePassage> theirs)
    {
        int[] inOurs = SideAligner.Align(before, ours);
        int[] inTheirs = SideAligner.Align(before, theirs);
        var pieces = new List<MergePiece>();
        var (b, o, t) = (0, 0, 0);
        for (int anchor = 0; anchor <= before.Length; anchor++)
        {
            bool isEnd = anchor == before.Length;
            if (!isEnd && (inOurs[anchor] < 0 || inTheirs[anchor] < 0)) continue;
            var (oEnd, tEnd) = isEnd ? (ours.Length, theirs.Length) : (inOurs[anchor], inTheirs[anchor]);
            AddRegion(pieces, before[b..anchor], ours[o..oEnd], theirs[t..tEnd]);
            if (isEnd) break;
            pieces.Add(One(before[anchor], ours[oEnd], theirs[tEnd]));
            (b, o, t) = (anchor + 1, oEnd + 1, tEnd + 1);
        }

        return pieces;
    }

    /// <summary>What stands between two passages that all three have.</summary>
    private void AddRegion(List<MergePiece> pieces, ImmutableArray<SidePassage> before, ImmutableArray<SidePassage> ours, ImmutableArray<SidePassage> theirs)
    {
        if (AreSame(theirs, before) || AreSame(ours, theirs))
        {
            pieces.AddRange(ours.Select(MergePiece.Of));
        }
        else if (AreSame(ours, before))
        {
            TakenOver += Math.Max(theirs.Length, before.Length);
            pieces.AddRange(theirs.Select(MergePiece.Of));
        }
        else if (Beside(before, ours, theirs) is { } both)
        {
            TakenOver += theirs.Length;
            pieces.AddRange(both.Select(MergePiece.Of));
        }
        else
        {
            AddConflict(pieces, before, ours, theirs);
        }
    }

    /// <summary>Where one side only added before or after what the other changed, both can stand; null where they cannot.</summary>
    private static IEnumerable<SidePassage>? Beside(ImmutableArray<SidePassage> before, ImmutableArray<SidePassage> ours, ImmutableArray<SidePassage> theirs)
    {
        if (before.IsEmpty) return null;
        return Added(before, theirs) is var (above, below) && IsApart(above, below) ? [.. above, .. ours, .. below]
            : Added(before, ours) is var (ownAbove, ownBelow) && IsApart(ownAbove, ownBelow) ? [.. ownAbove, .. theirs, .. ownBelow]
            : null;
    }

    /// <summary>What a side added before and after the base's passages, where it left these as they were and added on one side only.</summary>
    private static (ImmutableArray<SidePassage> Above, ImmutableArray<SidePassage> Below)? Added(ImmutableArray<SidePassage> before, ImmutableArray<SidePassage> side)
    {
        int more = side.Length - before.Length;
        if (more <= 0) return null;
        if (AreSame(before, side[..before.Length])) return ([], side[before.Length..]);
        return AreSame(before, side[more..]) ? (side[..more], []) : null;
    }

    /// <summary>What is nested in a list item says nothing where its item has gone.</summary>
    private static bool IsApart(ImmutableArray<SidePassage> above, ImmutableArray<SidePassage> below) => above.Concat(below).All(added => added.Passage.Indent == 0);

    private void AddConflict(List<MergePiece> pieces, ImmutableArray<SidePassage> before, ImmutableArray<SidePassage> ours, ImmutableArray<SidePassage> theirs)
    {
        int start = 0;
        while (before.IsEmpty && start < ours.Length && start < theirs.Length && ours[start].IsSame(theirs[start])) pieces.Add(MergePiece.Of(ours[start++]));
        int end = 0;
        while (before.IsEmpty && end < ours.Length - start && end < theirs.Length - start && ours[^(end + 1)].IsSame(theirs[^(end + 1)])) end++;
        var (own, other) = (ours[start..^end], theirs[start..^end]);
        if (before.IsEmpty && (own.IsEmpty || other.IsEmpty))
        {
            TakenOver += other.Length;
            pieces.AddRange(own.Concat(other).Select(MergePiece.Of));
        }
        else
        {
            pieces.Add(Conflict(TextOf(before), TextOf(own), TextOf(other), (own.IsEmpty ? other : own)[0]));
        }

        pieces.AddRange(ours[^end..].Select(MergePiece.Of));
    }

    private MergePiece One(SidePassage before, SidePassage ours, SidePassage theirs)
    {
        string lead = ours.Lead == before.Lead ? theirs.Lead : ours.Lead;
        if (theirs.IsSame(before) || ours.IsSame(theirs)) return new MergePiece(lead, ours.Text, ours.Passage.Kind, null);
        if (!ours.IsSame(before))
        {
            string? merged = before.Passage.HasParts && ours.Passage.HasParts && theirs.Passage.HasParts ? Held(before.Passage, ours.Passage, theirs.Passage) : Words(before, ours, theirs);
            return merged is null ? Conflict(before.Text, ours.Text, theirs.Text, ours) : new MergePiece(lead, merged, ours.Passage.Kind, null);
        }

        TakenOver++;
        return new MergePiece(lead, theirs.Text, theirs.Passage.Kind, null);
    }

    /// <summary>A container, conditional or table: its lines, and what it holds, each for itself. Null where what opens it cannot be merged.</summary>
    private string? Held(Passage before, Passage ours, Passage theirs)
    {
        bool hasOtherColumns = ours.Kind == PassageKind.Table && (Bars(ours.Opening) != Bars(before.Opening) || Bars(theirs.Opening) != Bars(before.Opening));
        if (hasOtherColumns || WordMerger.Merge(before.Opening, ours.Opening, theirs.Opening) is not { } opening || opening.Contains('\n') != ours.Opening.Contains('\n')) return null;
        if (WordMerger.Merge(before.Closing, ours.Closing, theirs.Closing) is not { } closing) return null;
        var pieces = Merge(PartsOf(before), PartsOf(ours), PartsOf(theirs));
        int end = ours.Children.IsEmpty ? ours.OpeningEnd : ours.Children[^1].End;
        string tail = ours.Source[end..ours.ClosingStart];
        if (!tail.Contains('\n') && closing.Length > 0) tail = "\n";
        return opening + MergeText.Of(pieces, isHeld: true) + tail + closing;
    }

    private string? Words(SidePassage before, SidePassage ours, SidePassage theirs)
    {
        if (ours.Passage.Kind is PassageKind.Code or PassageKind.GridTable || WordMerger.Merge(before.Text, ours.Text, theirs.Text) is not { } merged) return null;
        if (!MergeText.IsWhole(merged, ours, theirs)) return null;
        TakenOver++;
        return merged;
    }

    private MergePiece Conflict(string before, string ours, string theirs, SidePassage at)
    {
        var conflict = new MergeConflict(0, before, ours, theirs);
        Conflicts.Add(conflict);
        return new MergePiece(at.Lead, MergeText.Marked(labels, ours, theirs), null, conflict);
    }

    private static ImmutableArray<SidePassage> PartsOf(Passage passage) => SidePassage.AllIn(passage.Children, passage.OpeningEnd);

    private static int Bars(string line) => line.Count(c => c == '|');

    private static string TextOf(ImmutableArray<SidePassage> passages) => passages.IsEmpty ? "" : passages[0].Passage.Source[passages[0].Passage.Start..passages[^1].Passage.End];

    private static bool AreSame(ImmutableArray<SidePassage> left, ImmutableArray<SidePassage> right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!left[i].IsSame(right[i])) return false;
        }

        return true;
    }
}

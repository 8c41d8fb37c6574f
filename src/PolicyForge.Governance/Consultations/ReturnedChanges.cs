using System.Collections.Immutable;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Governance.Consultations;

/// <summary>What was done to a comparison without a trace in it: proposals that were accepted or rejected, and words that were typed or taken out while changes were not tracked.</summary>
public static class ReturnedChanges
{
    /// <summary>What is said of a clause of which nothing is left.</summary>
    public const string WholeClause = "Takes the whole clause out.";

    /// <summary>Shorter stretches stand in many clauses.</summary>
    private const int LeastMovedWords = 4;

    /// <summary>In the order of the document, a remark for each clause; none where nothing was done.</summary>
    public static ImmutableArray<ReturnedRemark> Of(ImmutableArray<ReturnedWord> sent, ImmutableArray<ReturnedWord> returned)
    {
        ImmutableArray<ReturnedWord> known = [.. returned.Where(word => word.InsertedBy is null or ConsultationPapers.Author)];
        var stretches = StretchesOf(sent, known, SentWords.Align(sent, known, ConsultationPapers.Author));
        return [.. stretches.GroupBy(stretch => stretch.Clause ?? "").Select(clause => RemarkOf(clause.Key, [.. clause], stretches)).OfType<ReturnedRemark>()];
    }

    private static ReturnedRemark? RemarkOf(string clause, Stretch[] stretches, List<Stretch> all)
    {
        if (clause.Length > 0 && stretches.All(stretch => stretch.IsLost) && stretches.Any(stretch => stretch.Fate == Fate.TakenOut)) return new ReturnedRemark("", WholeClause, clause);
        var retyped = new HashSet<int>();
        string[] typed = [.. Typed(stretches, all, retyped)];
        string said = string.Join(" ", [.. Decisions([.. stretches.Where(stretch => stretch.IsProposed && !retyped.Contains(stretch.Index))]), .. typed]);
        return said.Length == 0 ? null : clause.Length == 0 ? new ReturnedRemark("", $"Outside the clauses: {char.ToLowerInvariant(said[0])}{said[1..]}", null) : new ReturnedRemark("", said, clause);
    }

    private static IEnumerable<string> Decisions(Stretch[] proposed)
    {
        Stretch[] accepted = [.. proposed.Where(stretch => stretch.Fate == Fate.Accepted)];
        Stretch[] rejected = [.. proposed.Where(stretch => stretch.Fate == Fate.Rejected)];
        bool isAll = accepted.Length + rejected.Length == proposed.Length;
        if (accepted.Length > 0 && !(isAll && rejected.Length > 0 && accepted.Length > rejected.Length)) yield return Decision("Accepts", accepted, isAll && rejected.Length == 0);
        if (rejected.Length > 0 && !(isAll && rejected.Length > accepted.Length && accepted.Length > 0)) yield return Decision("Rejects", rejected, isAll && accepted.Length == 0);
        // The longer list of two goes without saying.
        if (isAll && Math.Min(accepted.Length, rejected.Length) > 0 && accepted.Length != rejected.Length) yield return $"{(accepted.Length > rejected.Length ? "Accepts" : "Rejects")} every other change.";
    }

    private static string Decision(string verb, Stretch[] stretches, bool isAll) =>
        isAll ? $"{verb} every change." : $"{verb}: {string.Join("; ", stretches.Select(stretch => $"{(stretch.IsInsertion ? "adds" : "takes out")} “{stretch.Words}”"))}.";

    /// <summary>What was done without tracking: a stretch that is gone and one that is new in its place are one change, and so are those of a move.</summary>
    /// <param name="retyped">Takes up the proposals that are said here.</param>
    private static IEnumerable<string> Typed(Stretch[] stretches, List<Stretch> all, HashSet<int> retyped)
    {
        for (int i = 0; i < stretches.Length; i++)
        {
            var (now, next) = (stretches[i], i + 1 < stretches.Length && stretches[i + 1].Index == stretches[i].Index + 1 ? stretches[i + 1] : null);
            if (MoveOf(now, all) is { } move)
            {
                retyped.Add(now.Index);
                yield return move;
            }
            else if (next is not null && ((now.IsGone && next.Fate == Fate.Added) || (now.Fate == Fate.Added && next.IsGone)) && MoveOf(next, all) is null)
            {
                var (old, put) = now.IsGone ? (now, next) : (next, now);
                retyped.Add(old.Index);
                yield return $"Has “{put.Words}” in place of “{old.Words}” (not tracked).";
                i++;
            }
            else if (now.Fate == Fate.Added) yield return $"Adds “{now.Words}” (not tracked).";
            else if (now.Fate == Fate.TakenOut) yield return $"Takes out “{now.Words}” (not tracked).";
        }
    }

    private static string? MoveOf(Stretch stretch, List<Stretch> all)
    {
        if (stretch.Count < LeastMovedWords || !(stretch.IsGone || stretch.Fate == Fate.Added)) return null;
        var other = all.FirstOrDefault(of => of.Clause != stretch.Clause && (stretch.IsGone ? of.Fate == Fate.Added : of.IsGone) && Bare(of.Words) == Bare(stretch.Words));
        return other is null ? null : stretch.IsGone ? $"Moves “{Bare(stretch.Words)}” to {Place(other)} (not tracked)." : $"Has “{stretch.Words}” from {Place(other)} (not tracked).";
    }

    private static string Place(Stretch stretch) => stretch.Clause ?? "a place outside the clauses";

    private static string Bare(string words) => words.Trim(' ', '.', ',', ';', ':');

    /// <summary>Both files as one row of stretches, each with what became of it.</summary>
    private static List<Stretch> StretchesOf(ImmutableArray<ReturnedWord> sent, ImmutableArray<ReturnedWord> returned, int[] partners)
    {
        var stretches = new List<Stretch>();
        int back = 0;
        for (int i = 0; i <= sent.Length; i++)
        {
            int until = i == sent.Length ? returned.Length : partners[i];
            for (; back < until; back++) Add(stretches, returned[back], Fate.Added, PlaceOf(returned[back], i > 0 ? sent[i - 1] : null, i < sent.Length ? sent[i] : null), false);
            if (i == sent.Length) break;
            Add(stretches, sent[i], FateOf(sent[i], partners[i] < 0 ? null : returned[partners[i]]), sent[i].ClauseId, partners[i] < 0);
            if (partners[i] >= 0) back++;
        }

        return stretches;
    }

    /// <summary>Between two words of a clause, in it; else where the file says.</summary>
    private static string? PlaceOf(ReturnedWord word, ReturnedWord? before, ReturnedWord? after) =>
        before?.ClauseId == after?.ClauseId ? before?.ClauseId : word.ClauseId ?? before?.ClauseId;

    private static Fate FateOf(ReturnedWord sent, ReturnedWord? returned)
    {
        bool isInsertion = sent.InsertedBy == ConsultationPapers.Author;
        if (!isInsertion && sent.DeletedBy != ConsultationPapers.Author) return returned is null ? Fate.TakenOut : Fate.Kept;
        if (returned is null) return isInsertion ? Fate.Rejected : Fate.Accepted;
        if (returned.InsertedBy == ConsultationPapers.Author || returned.DeletedBy == ConsultationPapers.Author) return Fate.Open;
        return isInsertion ? Fate.Accepted : Fate.Rejected;
    }

    private static void Add(List<Stretch> stretches, ReturnedWord word, Fate fate, string? clause, bool isLost)
    {
        var (isProposed, isInsertion) = (fate is Fate.Accepted or Fate.Rejected or Fate.Open, word.InsertedBy == ConsultationPapers.Author);
        if (stretches.Count > 0 && stretches[^1] is var last && (last.Fate, last.Clause, last.IsInsertion, last.IsLost) == (fate, clause, isInsertion, isLost))
        {
            stretches[^1] = last with { Words = last.Words + (word.IsApart ? " " : "") + word.Text, Count = last.Count + 1 };
            return;
        }

        stretches.Add(new Stretch(stretches.Count, fate, clause, isProposed, isInsertion, isLost, word.Text, 1));
    }

    private enum Fate
    {
        /// <summary>Nobody proposed to change it, and nobody did.</summary>
        Kept,

        /// <summary>A proposal on which nothing was decided.</summary>
        Open,
        Accepted,
        Rejected,
        TakenOut,
        Added,
    }

    /// <param name="IsLost">True where the words are not in the file that came back.</param>
    private sealed record Stretch(int Index, Fate Fate, string? Clause, bool IsProposed, bool IsInsertion, bool IsLost, string Words, int Count)
    {
        /// <summary>Words that the proposed text has, and the file that came back does not.</summary>
        public bool IsGone => Fate == Fate.TakenOut || (Fate == Fate.Rejected && IsInsertion);
    }
}

using System.Collections.Immutable;

namespace PolicyForge.Documents.Reading;

/// <summary>Finds the words of a comparison that was sent in the file that came back: accepting or rejecting a change leaves no other trace.</summary>
/// <remarks>
/// Runs of words that stand once in either file, and that no change touches, are the same. Between them the alignment is the best by points: a word that nobody proposed to change counts
/// most, and it costs to cut through what was proposed in one piece, so that a paragraph and its replacement, which share many words, are not mixed up.
/// </remarks>
public static class SentWords
{
    private const int RunLength = 6;

    /// <summary>A stretch with more pairs than this was written anew: nobody is served by looking for words in it.</summary>
    private const long MostPairs = 4_000_000;

    private const int KeptPoints = 6;
    private const int DecidedPoints = 2;

    /// <summary>A comma or a full stop stands everywhere.</summary>
    private const int SignPoints = 0;

    private const int LostPoints = -6;
    private const int AddedPoints = -3;
    private const int CutPoints = -5;

    /// <param name="author">Of the changes that were proposed. What anybody else has put in must not be among the returned words.</param>
    /// <returns>For each word sent the place of the one that came back, or -1.</returns>
    public static int[] Align(ImmutableArray<ReturnedWord> sent, ImmutableArray<ReturnedWord> returned, string author)
    {
        int[] partners = new int[sent.Length];
        Array.Fill(partners, -1);
        var (from, back) = (0, 0);
        foreach (var (start, end, at) in Runs(sent, returned, author))
        {
            if (start < from || at < back) continue;
            new Gap(sent.AsSpan(from, start - from), returned.AsSpan(back, at - back), author).Align(partners.AsSpan(from), back);
            for (int i = start; i < end; i++) partners[i] = at + i - start;
            (from, back) = (end, at + end - start);
        }

        new Gap(sent.AsSpan()[from..], returned.AsSpan()[back..], author).Align(partners.AsSpan(from), back);
        return partners;
    }

    /// <summary>Words that stand in the same order in both, once in each, in the longest row of such runs.</summary>
    private static List<(int Start, int End, int At)> Runs(ImmutableArray<ReturnedWord> sent, ImmutableArray<ReturnedWord> returned, string author)
    {
        var ofSent = Unique(sent, word => !IsProposed(word, author));
        var ofReturned = Unique(returned, word => !IsProposed(word, author));
        var pairs = ofSent.Where(run => ofReturned.ContainsKey(run.Key)).Select(run => (Start: run.Value, At: ofReturned[run.Key])).OrderBy(pair => pair.Start).ToArray();
        return [.. Rising(pairs).Select(pair => (pair.Start, pair.Start + RunLength, pair.At))];
    }

    private static Dictionary<string, int> Unique(ImmutableArray<ReturnedWord> words, Func<ReturnedWord, bool> counts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i + RunLength <= words.Length; i++)
        {
            var run = words.AsSpan(i, RunLength);
            bool isWhole = true;
            foreach (var word in run) isWhole &= counts(word);
            if (!isWhole) continue;
            string key = string.Join(' ', words.Skip(i).Take(RunLength).Select(word => word.Text));
            places[key] = places.ContainsKey(key) ? -1 : i;
        }

        foreach (string twice in places.Where(place => place.Value < 0).Select(place => place.Key).ToArray()) places.Remove(twice);
        return places;
    }

    /// <summary>The longest row of pairs that rises in both.</summary>
    private static IEnumerable<(int Start, int At)> Rising((int Start, int At)[] pairs)
    {
        var tails = new List<int>();
        int[] before = new int[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int place = tails.BinarySearch(i, Comparer<int>.Create((left, right) => pairs[left].At.CompareTo(pairs[right].At)));
            if (place < 0) place = ~place;
            before[i] = place == 0 ? -1 : tails[place - 1];
            if (place == tails.Count) tails.Add(i);
            else tails[place] = i;
        }

        var row = new Stack<(int, int)>();
        for (int i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i]) row.Push(pairs[i]);
        return row;
    }

    private static bool IsProposed(ReturnedWord word, string author) => word.InsertedBy == author || word.DeletedBy == author;

    /// <summary>The words between two runs.</summary>
    private readonly ref struct Gap(ReadOnlySpan<ReturnedWord> sent, ReadOnlySpan<ReturnedWord> returned, string author)
    {
        private readonly ReadOnlySpan<ReturnedWord> _sent = sent;
        private readonly ReadOnlySpan<ReturnedWord> _returned = returned;

        public void Align(Span<int> partners, int offset)
        {
            int first = 0;
            while (first < _sent.Length && first < _returned.Length && IsSame(_sent[first], _returned[first])) partners[first] = offset + first++;
            int last = 0;
            while (last < _sent.Length - first && last < _returned.Length - first && IsSame(_sent[^(last + 1)], _returned[^(last + 1)])) partners[_sent.Length - ++last] = offset + _returned.Length - last;
            var middle = new Gap(_sent[first..^last], _returned[first..^last], author);
            if (middle._sent.Length > 0 && middle._returned.Length > 0 && (long)middle._sent.Length * middle._returned.Length <= MostPairs) middle.AlignByPoints(partners[first..], offset + first);
        }

        /// <summary>Two tables: the best where the last word sent has a partner, and where it has none.</summary>
        private void AlignByPoints(Span<int> partners, int offset)
        {
            const int never = int.MinValue / 2;
            var (rows, columns) = (_sent.Length, _returned.Length);
            int[,] found = new int[rows + 1, columns + 1];
            int[,] lost = new int[rows + 1, columns + 1];
            for (int i = 0; i <= rows; i++)
            {
                for (int j = 0; j <= columns; j++)
                {
                    if (i == 0 && j == 0) continue;
                    found[i, j] = j > 0 ? found[i, j - 1] + AddedPoints : never;
                    lost[i, j] = j > 0 ? lost[i, j - 1] + AddedPoints : never;
                    if (i == 0) continue;
                    int cut = CutBefore(i - 1);
                    lost[i, j] = Math.Max(lost[i, j], LossOf(i - 1) + Math.Max(lost[i - 1, j], found[i - 1, j] + cut));
                    if (j > 0 && GainOf(i - 1, j - 1) is { } gain) found[i, j] = Math.Max(found[i, j], gain + Math.Max(found[i - 1, j - 1], lost[i - 1, j - 1] + cut));
                }
            }

            WalkBack(found, lost, partners, offset);
        }

        private void WalkBack(int[,] found, int[,] lost, Span<int> partners, int offset)
        {
            var (i, j) = (_sent.Length, _returned.Length);
            bool isFound = found[i, j] >= lost[i, j];
            while (i > 0)
            {
                int[,] table = isFound ? found : lost;
                if (j > 0 && table[i, j] == table[i, j - 1] + AddedPoints)
                {
                    j--;
                    continue;
                }

                int cut = CutBefore(i - 1);
                if (isFound) partners[i - 1] = offset + --j;
                i--;
                isFound = isFound ? found[i, j] >= lost[i, j] + cut : found[i, j] + cut > lost[i, j];
            }
        }

        private int? GainOf(int i, int j) => !IsAlike(_sent[i], _returned[j]) ? null
            : IsProposed(_returned[j], author) || !IsProposed(_sent[i], author) ? KeptPoints
            : char.IsLetterOrDigit(_sent[i].Text[0]) ? DecidedPoints : SignPoints;

        private int LossOf(int i) => IsProposed(_sent[i], author) ? 0 : LostPoints;

        private int CutBefore(int i) => i > 0 && IsProposed(_sent[i], author) && (_sent[i].InsertedBy, _sent[i].DeletedBy) == (_sent[i - 1].InsertedBy, _sent[i - 1].DeletedBy) ? CutPoints : 0;

        /// <summary>A change that is still one must be the same change.</summary>
        private bool IsAlike(ReturnedWord sent, ReturnedWord returned) =>
            sent.Text == returned.Text && (!IsProposed(returned, author) || ((sent.InsertedBy == author) == (returned.InsertedBy == author) && (sent.DeletedBy == author) == (returned.DeletedBy == author)));

        private bool IsSame(ReturnedWord sent, ReturnedWord returned) => IsAlike(sent, returned) && IsProposed(sent, author) == IsProposed(returned, author);
    }
}

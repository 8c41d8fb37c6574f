using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyForge.Workspaces;

namespace PolicyForge.Composition.Naming;

/// <summary>The names of all schools of a workspace and of its trust, to be found in a text in one pass.</summary>
internal sealed class SchoolNames
{
    /// <summary>Shorter ones would be found in everything.</summary>
    private const int ShortestName = 4;

    private const int PairCount = 8192;

    /// <summary>Which two letters a name may begin with, as bits by <see cref="PairOf"/>: most places in a text are told by these alone.</summary>
    private readonly bool[] _mayBegin = new bool[PairCount];

    /// <summary>By the first <see cref="ShortestName"/> letters; longest first.</summary>
    private readonly FrozenDictionary<ulong, ImmutableArray<SchoolName>> _byBeginning;

    /// <summary>Telephone numbers, by <see cref="TelephoneNumbers"/>.</summary>
    private readonly FrozenDictionary<ulong, ImmutableArray<SchoolName>> _numbers;

    public SchoolNames(Workspace workspace)
    {
        ImmutableArray<SchoolName> names = [.. NamesOfWorkspace.Of(workspace).Where(name => name.Folded.Length >= ShortestName).Distinct()];
        foreach (var name in names) _mayBegin[PairOf(name.Folded, 0)] = true;
        _byBeginning = names.GroupBy(name => BeginningOf(name.Folded, 0)).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Folded.Length).ToImmutableArray());
        _numbers = NamesOfWorkspace.TelephonesOf(workspace).GroupBy(number => number.Number, number => number.Name).ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
    }

    /// <summary>Adds each place where a whole name or number stands: the longest that begins there, with all whose name it is. What is also the trust's is left out.</summary>
    public void Find(ReaderText text, ICollection<FoundName> found)
    {
        var folded = text.Folded;
        for (int start = NextBeginning(folded, 0); start >= 0;)
        {
            var names = LongestAt(text, start);
            int length = names.IsEmpty ? 1 : names[0].Folded.Length;
            if (!names.IsEmpty) Add(text, start, length, names, found);
            start = NextBeginning(folded, start + length);
        }

        if (_numbers.Count > 0) FindNumbers(text, found);
    }

    private void FindNumbers(ReaderText text, ICollection<FoundName> found)
    {
        var seen = text.Seen;
        for (int at = 0; at < seen.Length;)
        {
            int next = seen[at..].IndexOfAnyInRange('0', '9');
            if (next < 0) return;
            at += next;
            int end = TelephoneNumbers.EndOfKnown(seen, at, _numbers, out var names);
            if (end >= 0) Add(text, at, end - at, names, found);
            else for (end = at; end < seen.Length && char.IsAsciiDigit(seen[end]);) end++;
            at = end;
        }
    }

    private static void Add(ReaderText text, int start, int length, ImmutableArray<SchoolName> names, ICollection<FoundName> found)
    {
        if (names.Any(name => name.SchoolId is null)) return;
        var piece = text.PieceAt(start);
        found.Add(new FoundName(new string(text.Seen.Slice(start, length)), names, piece.Origin, piece.Place));
    }

    /// <summary>The next place, from <paramref name="at"/> on, where no word goes on and which begins as some name does; -1 for none.</summary>
    private int NextBeginning(ReadOnlySpan<char> text, int at)
    {
        bool isInWord = at > 0 && at <= text.Length && char.IsLetterOrDigit(text[at - 1]);
        for (; at + ShortestName <= text.Length; at++)
        {
            if (!isInWord && _mayBegin[PairOf(text, at)]) return at;
            isInWord = char.IsLetterOrDigit(text[at]);
        }

        return -1;
    }

    private ImmutableArray<SchoolName> LongestAt(ReaderText text, int start)
    {
        if (!_byBeginning.TryGetValue(BeginningOf(text.Folded, start), out var candidates)) return [];
        foreach (var longest in candidates)
        {
            if (!StandsAt(longest, text, start)) continue;
            var all = ImmutableArray.CreateBuilder<SchoolName>();
            foreach (var name in candidates)
            {
                if (name.Folded.Length == longest.Folded.Length && StandsAt(name, text, start)) all.Add(name);
            }

            return all.ToImmutable();
        }

        return [];
    }

    private static int PairOf(ReadOnlySpan<char> text, int at) => ((text[at] * 67) + text[at + 1]) & (PairCount - 1);

    private static ulong BeginningOf(ReadOnlySpan<char> text, int at) =>
        ((ulong)text[at] << 48) | ((ulong)text[at + 1] << 32) | ((ulong)text[at + 2] << 16) | text[at + 3];

    private static bool StandsAt(SchoolName name, ReaderText text, int start)
    {
        int end = start + name.Folded.Length;
        var seen = text.Seen;
        if (end > seen.Length || (end < seen.Length && char.IsLetterOrDigit(seen[end])) || !text.Folded[start..end].SequenceEqual(name.Folded)) return false;
        return name.Kind switch
        {
            SchoolNameKind.Short => seen[start..end].SequenceEqual(name.Seen) || ReaderPlace.IsAddress(text.PieceAt(start).Place),
            SchoolNameKind.Host => (start == 0 || seen[start - 1] != '-') && !(end + 1 < seen.Length && seen[end] is '.' or '-' && char.IsLetterOrDigit(seen[end + 1])),
            _ => true,
        };
    }
}

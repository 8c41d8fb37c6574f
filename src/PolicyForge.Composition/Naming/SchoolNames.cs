using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyForge.Workspaces;

namespace PolicyForge.Composition.Naming;

/// <summary>The names of all schools of a workspace and of its trust, to be found in a text in one pass.</summary>
internal sealed class SchoolNames
{
    /// <summary>Shorter ones would be found in everything.</summary>
    private const int ShortestName = 4;

    private const int BeginningCount = 1 << 16;

    /// <summary>Which letters a name may begin with, as flags by <see cref="SlotOf"/>: nearly every place in a text is told by these alone.</summary>
    private readonly bool[] _mayBegin = new bool[BeginningCount];

    /// <summary>In ordinal order of <see cref="SchoolName.Folded"/>, so that all names that go on in the same way stand together.</summary>
    private readonly SchoolName[] _names;

    /// <summary>Where the names with the same first <see cref="ShortestName"/> letters stand.</summary>
    private readonly FrozenDictionary<ulong, Range> _byBeginning;

    /// <summary>Telephone numbers, by <see cref="TelephoneNumbers"/>.</summary>
    private readonly FrozenDictionary<ulong, ImmutableArray<SchoolName>> _numbers;

    public SchoolNames(Workspace workspace)
    {
        _names = [.. NamesOfWorkspace.Of(workspace).Where(name => name.Folded.Length >= ShortestName).Distinct().OrderBy(name => name.Folded, StringComparer.Ordinal)];
        foreach (var name in _names) _mayBegin[SlotOf(BeginningOf(name.Folded, 0))] = true;
        _byBeginning = _names.Index().GroupBy(name => BeginningOf(name.Item.Folded, 0), name => name.Index).ToFrozenDictionary(group => group.Key, group => group.First()..(group.Last() + 1));
        _numbers = NamesOfWorkspace.TelephonesOf(workspace).GroupBy(number => number.Number, number => number.Name).ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
    }

    /// <summary>Adds each place where a whole name or number stands: the longest that begins there, with all whose name it is. What is also the trust's is left out.</summary>
    public void Find(ReaderText text, ICollection<FoundName> found)
    {
        var folded = text.Folded;
        int end = 0;
        foreach (int start in text.Starts)
        {
            if (start < end || start + ShortestName > folded.Length || !_mayBegin[SlotOf(BeginningOf(folded, start))]) continue;
            var names = LongestAt(text, start);
            if (names.IsEmpty) continue;
            end = start + names[0].Folded.Length;
            Add(text, start, end - start, names, found);
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

    /// <summary>Goes along the text letter by letter, with the names that go on as it does.</summary>
    private ImmutableArray<SchoolName> LongestAt(ReaderText text, int start)
    {
        if (!_byBeginning.TryGetValue(BeginningOf(text.Folded, start), out var range)) return [];
        var rest = text.Folded[start..];
        var longest = ImmutableArray<SchoolName>.Empty;
        var (low, high) = (range.Start.Value, range.End.Value);
        for (int length = ShortestName; low < high; length++)
        {
            int longer = low;
            while (longer < high && _names[longer].Folded.Length == length) longer++;
            if (longer > low && EndsWord(rest, length) && Standing(_names.AsSpan(low, longer - low), text, start) is { IsEmpty: false } standing) longest = standing;
            if (length == rest.Length) break;
            (low, high) = GoingOn(longer, high, length, rest[length]);
        }

        return longest;
    }

    /// <summary>Of names that are the same up to a letter, those that have this one there. Mostly it is all or none: the same post's address at a hundred schools.</summary>
    private (int Low, int High) GoingOn(int low, int high, int at, char letter)
    {
        if (low == high) return (low, high);
        var (first, last) = (_names[low].Folded[at], _names[high - 1].Folded[at]);
        if (first == letter && last == letter) return (low, high);
        if (letter < first || letter > last) return (low, low);
        low = FirstFrom(low, high, at, letter);
        return (low, FirstFrom(low, high, at, (char)(letter + 1)));
    }

    /// <summary>Of names that are the same up to a letter, the first that has there this one or one after it.</summary>
    private int FirstFrom(int low, int high, int at, char letter)
    {
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_names[middle].Folded[at] < letter) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ImmutableArray<SchoolName> Standing(ReadOnlySpan<SchoolName> names, ReaderText text, int start)
    {
        var standing = ImmutableArray.CreateBuilder<SchoolName>();
        foreach (var name in names)
        {
            if (StandsAt(name, text, start)) standing.Add(name);
        }

        return standing.ToImmutable();
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) => end == text.Length || !LetterFolding.IsInWord(text[end]);

    private static ulong BeginningOf(ReadOnlySpan<char> text, int at) =>
        ((ulong)text[at] << 48) | ((ulong)text[at + 1] << 32) | ((ulong)text[at + 2] << 16) | text[at + 3];

    private static int SlotOf(ulong beginning) => (int)((beginning * 0x9E3779B97F4A7C15) >> 48);

    /// <summary>True where a name whose letters are those of the text is one there, by its kind.</summary>
    private static bool StandsAt(SchoolName name, ReaderText text, int start)
    {
        int end = start + name.Folded.Length;
        var seen = text.Seen;
        return name.Kind switch
        {
            SchoolNameKind.Short => seen[start..end].SequenceEqual(name.Seen) || ReaderPlace.IsAddress(text.PieceAt(start).Place),
            SchoolNameKind.Host => (start == 0 || seen[start - 1] != '-') && !(end + 1 < seen.Length && seen[end] is '.' or '-' && char.IsLetterOrDigit(seen[end + 1])),
            _ => true,
        };
    }
}

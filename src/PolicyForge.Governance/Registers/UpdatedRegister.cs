using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyForge.Governance.Registers;

/// <summary>A workspace's register with what the program's newer one adds. Nothing that somebody wrote is changed or taken out, but for entries that are asked for by id.</summary>
/// <param name="Text">The whole file; as it was where nothing is new.</param>
/// <param name="Added">Entries that it did not have, in the order of the program's.</param>
/// <param name="Completed">Entries that lacked keys: a date of repeal, a successor.</param>
/// <param name="Kept">Entries that say otherwise than the program's, with the keys that differ; the workspace's stay.</param>
public sealed partial record UpdatedRegister(string Text, ImmutableArray<string> Added, ImmutableArray<RegisterDifference> Completed, ImmutableArray<RegisterDifference> Kept)
{
    /// <summary>True where the workspace had no such file.</summary>
    public bool IsWholeFile { get; private init; }

    /// <summary>True where there is something to write.</summary>
    public bool IsNew => !Added.IsEmpty || !Completed.IsEmpty;

    /// <param name="own">The workspace's file; null where it has none.</param>
    /// <param name="shipped">The program's.</param>
    /// <param name="taken">Ids of entries whose keys are taken from the program where they differ.</param>
    public static UpdatedRegister Of(string? own, string shipped, ImmutableArray<string> taken)
    {
        var theirs = RegisterFile.Parse(shipped);
        if (own is null) return new UpdatedRegister(shipped, [.. theirs.Entries.Select(entry => entry.Id)], [], []) { IsWholeFile = true };
        var ours = RegisterFile.Parse(own);
        var lines = ours.Lines.Select(line => new List<string> { line }).ToList();
        var added = ImmutableArray.CreateBuilder<string>();
        var completed = ImmutableArray.CreateBuilder<RegisterDifference>();
        var kept = ImmutableArray.CreateBuilder<RegisterDifference>();
        RegisterFileEntry? before = null;
        foreach (var entry in theirs.Entries)
        {
            if (ours.Find(entry.Id) is { } mine)
            {
                before = mine;
                Complete(mine, entry, taken.Contains(entry.Id), lines, completed, kept);
                continue;
            }

            // An entry in braces is there all the same.
            if (Regex.IsMatch(own, $@"\bid: *[""']?{Regex.Escape(entry.Id)}[""']?\s*[,}}\r\n]", RegexOptions.CultureInvariant)) continue;
            added.Add(entry.Id);
            lines[before?.Last ?? ours.Lines.Length - 1].AddRange(Reindent(theirs.Lines[entry.First..(entry.Last + 1)], entry.Indent, (before ?? ours.Entries.FirstOrDefault())?.Indent ?? entry.Indent));
        }

        bool isChanged = added.Count + completed.Count > 0;
        if (isChanged && AsOf().Match(shipped) is { Success: true } date) SetAsOf(lines, date.Value);
        string newLine = own.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string text = isChanged ? string.Join(newLine, lines.SelectMany(line => line)) + newLine : own;
        return new UpdatedRegister(text, added.ToImmutable(), completed.ToImmutable(), kept.ToImmutable());
    }

    private static void Complete(
        RegisterFileEntry mine, RegisterFileEntry shipped, bool isTaken, List<List<string>> lines, ImmutableArray<RegisterDifference>.Builder completed, ImmutableArray<RegisterDifference>.Builder kept)
    {
        RegisterFileKey[] missing = [.. shipped.Keys.Where(key => !Has(mine, key.Name))];
        RegisterFileKey[] other = [.. shipped.Keys.Where(key => mine.Keys.FirstOrDefault(own => own.Name == key.Name) is { } own && own.Value != key.Value)];
        if (isTaken && other.Length > 0)
        {
            for (int line = mine.First + 1; line <= mine.Last; line++) lines[line].Clear();
            var written = mine.Keys.Select(own => shipped.Keys.FirstOrDefault(key => key.Name == own.Name) is { } key ? key with { Lines = Reindent(key.Lines, shipped.Indent, mine.Indent) } : own)
                .Concat(missing.Select(key => key with { Lines = Reindent(key.Lines, shipped.Indent, mine.Indent) }));
            lines[mine.First].AddRange(written.SelectMany(key => key.Lines));
            completed.Add(new RegisterDifference(mine.Id, [.. other.Concat(missing).Select(key => key.Name)]));
            return;
        }

        if (missing.Length > 0)
        {
            lines[mine.Last].AddRange(missing.SelectMany(key => Reindent(key.Lines, shipped.Indent, mine.Indent)));
            completed.Add(new RegisterDifference(mine.Id, [.. missing.Select(key => key.Name)]));
        }

        if (other.Length > 0) kept.Add(new RegisterDifference(mine.Id, [.. other.Select(key => key.Name)]));
    }

    /// <summary>`repealed` and `replaced` are one key.</summary>
    private static bool Has(RegisterFileEntry entry, string key) => entry.Keys.Any(own => own.Name == key || (Endings.Contains(key) && Endings.Contains(own.Name)));

    private static readonly ImmutableArray<string> Endings = ["repealed", "replaced"];

    private static ImmutableArray<string> Reindent(ImmutableArray<string> written, string from, string to) => from == to
        ? written
        : [.. written.Select(line => line.StartsWith(from, StringComparison.Ordinal) ? to + line[from.Length..] : HeadOf(line, from, to))];

    /// <summary>The first line of an entry: its hyphen stands two before its keys.</summary>
    private static string HeadOf(string line, string from, string to) =>
        line.TrimStart().StartsWith('-') && to.Length >= 2 ? $"{to[..^2]}- {line[from.Length..]}" : line;

    private static void SetAsOf(List<List<string>> lines, string asOf)
    {
        int at = lines.FindIndex(line => line.Count > 0 && AsOf().IsMatch(line[0]));
        if (at >= 0) lines[at][0] = asOf;
        else if (lines.FindIndex(line => line.Count > 0 && TopKey().IsMatch(line[0])) is var top and >= 0) lines[top].Insert(0, asOf);
    }

    [GeneratedRegex("^as_of: *[0-9-]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex AsOf();

    [GeneratedRegex("^[a-z_]+:", RegexOptions.CultureInvariant)]
    private static partial Regex TopKey();
}

/// <summary>An entry and the keys that are new, or differ, in it.</summary>
public sealed record RegisterDifference(string Id, ImmutableArray<string> Keys);

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation;

/// <summary>Finds titles of the register in prose. Built once for a register; safe to share between threads.</summary>
public sealed class LegislationMentions
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>Words that begin a sentence before a title without being part of it.</summary>
    private static readonly FrozenSet<string> BeforeTitles = FrozenSet.Create(StringComparer.Ordinal, "The", "Under", "See", "And", "In", "Of", "By", "From", "With", "Our", "This", "Since", "Read", "Follow");

    private readonly FrozenDictionary<string, ImmutableArray<LegislationEntry>> _byName;
    private readonly FrozenDictionary<string, LegislationEntry> _byMisnomer;
    private readonly Regex? _pattern;

    public LegislationMentions(LegislationRegister register)
    {
        _byName = register.Entries
            .GroupBy(entry => LegislationTitle.Parse(entry.Title).Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _byMisnomer = register.Entries
            .SelectMany(entry => entry.Misnomers.Select(name => (Name: Fold(name), Entry: entry)))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Entry, StringComparer.Ordinal);
        // The longest first: "Equality Act 2010 (Specific Duties ...)" is not a mention of the Equality Act 2010.
        var names = _byName.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Loosen);
        if (_byName.Count == 0) return;
        var wrong = _byMisnomer.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Loosen);
        string misnomers = _byMisnomer.Count == 0 ? "" : $"(?<wrong>{string.Join('|', wrong)})|";
        _pattern = new Regex($@"(?<![\w-])(?:{misnomers}(?<name>{string.Join('|', names)})(?:\s+(?<year>[12][0-9]{{3}}))?)(?![\w-])", RegexOptions.CultureInvariant, TimeLimit);
    }

    /// <summary>Every mention, in the order of the text.</summary>
    public ImmutableArray<LegislationMention> Find(string text) =>
        _pattern is null ? [] : [.. _pattern.Matches(text).Select(Describe).Where(mention => mention.Kind == LegislationMentionKind.Uncited || !IsPartOfAnotherTitle(text, mention.Span.Start))];

    /// <summary>True where a word with a capital goes before: "Electronic Communications Act 2000" does not misname the Communications Act 2003.</summary>
    private static bool IsPartOfAnotherTitle(string text, int start)
    {
        if (start < 2 || text[start - 1] != ' ') return false;
        int end = start - 1;
        int begin = end;
        while (begin > 0 && char.IsLetter(text[begin - 1])) begin--;
        string word = text[begin..end];
        return word.Length > 1 && char.IsUpper(word[0]) && !BeforeTitles.Contains(word);
    }

    private LegislationMention Describe(Match match)
    {
        if (match.Groups["wrong"] is { Success: true })
        {
            string name = Fold(match.Value);
            return new LegislationMention(new SourceSpan(match.Index, match.Length), name, LegislationMentionKind.WrongTitle, _byMisnomer[name].Id);
        }

        var entries = _byName[Fold(match.Groups["name"].Value)];
        int? year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        var (kind, meant) = Judge(entries, year);
        return new LegislationMention(new SourceSpan(match.Index, match.Length), Fold(match.Value), kind, meant);
    }

    private static (LegislationMentionKind Kind, string? Meant) Judge(ImmutableArray<LegislationEntry> entries, int? year)
    {
        var exact = entries.FirstOrDefault(entry => YearOf(entry) == year);
        // Of several editions with one title the reader means the one in force.
        if (exact is not null && year is null && entries.Length > 1 && exact.EditionOf is { } current) return (LegislationMentionKind.Uncited, current);
        if (exact is not null) return (LegislationMentionKind.Uncited, exact.Id);
        // Guidance is cited without its year where the edition in force is meant.
        if (year is null && entries[0].EditionOf is { } edition) return (LegislationMentionKind.Uncited, edition);
        if (year > entries.Max(YearOf) && entries[0].EditionOf is { } guidance) return (LegislationMentionKind.UnknownEdition, guidance);
        string? only = entries.Length == 1 ? entries[0].Id : null;
        return (year is null ? LegislationMentionKind.MissingYear : LegislationMentionKind.WrongYear, only);
    }

    /// <summary>The year by which an entry is known; that in which an edition began, where its title leaves the year out.</summary>
    private static int? YearOf(LegislationEntry entry) =>
        LegislationTitle.Parse(entry.Title).Year ?? (entry.EditionOf is not null ? entry.InForceFrom?.FirstDay.Year : null);

    /// <summary>A pattern for a name that may be broken over lines, with either apostrophe.</summary>
    private static string Loosen(string name) => string.Join(@"\s+", name.Split(' ').Select(Regex.Escape)).Replace("'", "['’]", StringComparison.Ordinal);

    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'');
}

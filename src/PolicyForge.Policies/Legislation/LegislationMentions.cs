using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Legislation;

/// <summary>Finds titles of the register in prose. Built once for a register; safe to share between threads.</summary>
public sealed class LegislationMentions
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly FrozenDictionary<string, ImmutableArray<LegislationEntry>> _byName;
    private readonly Regex? _pattern;

    public LegislationMentions(LegislationRegister register)
    {
        _byName = register.Entries
            .GroupBy(entry => LegislationTitle.Parse(entry.Title).Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        // The longest first: "Equality Act 2010 (Specific Duties ...)" is not a mention of the Equality Act 2010.
        var names = _byName.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Loosen);
        if (_byName.Count > 0)
        {
            _pattern = new Regex($@"(?<![\w-])(?<name>{string.Join('|', names)})(?:\s+(?<year>[12][0-9]{{3}}))?(?![\w-])", RegexOptions.CultureInvariant, TimeLimit);
        }
    }

    /// <summary>Every mention, in the order of the text.</summary>
    public ImmutableArray<LegislationMention> Find(string text) =>
        _pattern is null ? [] : [.. _pattern.Matches(text).Select(Describe)];

    private LegislationMention Describe(Match match)
    {
        var entries = _byName[Fold(match.Groups["name"].Value)];
        int? year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        var (kind, meant) = Judge(entries, year);
        return new LegislationMention(new SourceSpan(match.Index, match.Length), Fold(match.Value), kind, meant);
    }

    private static (LegislationMentionKind Kind, string? Meant) Judge(ImmutableArray<LegislationEntry> entries, int? year)
    {
        var exact = entries.FirstOrDefault(entry => LegislationTitle.Parse(entry.Title).Year == year);
        if (exact is not null) return (LegislationMentionKind.Uncited, exact.Id);
        // Guidance is cited without its year where the edition in force is meant.
        if (year is null && entries[0].EditionOf is { } edition) return (LegislationMentionKind.Uncited, edition);
        string? only = entries.Length == 1 ? entries[0].Id : null;
        return (year is null ? LegislationMentionKind.MissingYear : LegislationMentionKind.WrongYear, only);
    }

    /// <summary>A pattern for a name that may be broken over lines, with either apostrophe.</summary>
    private static string Loosen(string name) => string.Join(@"\s+", name.Split(' ').Select(Regex.Escape)).Replace("'", "['’]", StringComparison.Ordinal);

    private static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'');
}

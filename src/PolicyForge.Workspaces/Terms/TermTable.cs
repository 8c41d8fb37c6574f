using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Terms;

/// <summary>A word that schools differ in, as a file gives it.</summary>
/// <param name="Name">A name of <see cref="TermTable.Names"/>.</param>
/// <param name="Singular">As printed in the middle of a sentence.</param>
/// <param name="Plural">Null where the rules of English give it.</param>
/// <param name="Possessive">Null where the rules of English give it.</param>
/// <param name="Article">"a" or "an"; null where the rules of English give it.</param>
public sealed record Term(string Name, string Singular, string? Plural, string? Possessive, string? Article, SourceLocation Location);

/// <summary>Terms by name: the trust's (all of them) or a school's (those that differ).</summary>
public sealed record TermTable(ImmutableDictionary<string, Term> Entries)
{
    public static TermTable Empty { get; } = new(ImmutableDictionary.Create<string, Term>(StringComparer.Ordinal));

    /// <summary>Every term there is (docs/authoring.md section 3).</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "head", "learner", "local_board", "central_board", "board_chair", "organisation", "staff_member", "family", "safeguarding_lead",
        "deputy_safeguarding_lead", "safeguarding_governor", "senior_team", "it_lead", "data_protection_officer", "governor", "class_teacher",
    ];

    public Term? Find(string name) => Entries.GetValueOrDefault(name);

    /// <summary>This table with a school's own words in place of the trust's.</summary>
    public TermTable With(TermTable own) => new(Entries.SetItems(own.Entries));
}

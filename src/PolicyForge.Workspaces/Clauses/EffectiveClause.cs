using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>A clause as one school prints it: the school's own text where there is one, else the trust's.</summary>
/// <param name="Trust">The clause of the trust's library.</param>
/// <param name="Own">The school's own text; null where it has none.</param>
public sealed record EffectiveClause(Clause Trust, SchoolClause? Own)
{
    public string Id => Trust.Id;

    public string Title => Own?.Title ?? Trust.Title;

    public ClauseText Text => Own?.Text ?? Trust.Text;

    public ImmutableArray<Located<string>> Cites => Own?.Cites ?? Trust.Cites;

    /// <summary>Whose the text is as a whole; where <see cref="ClauseText.Pieces"/> is set, each stretch has an owner of its own.</summary>
    public TextOwner Owner => Own is null ? TextOwner.Trust : TextOwner.School;

    /// <summary>True where the school has a file of its own in place of the trust's text. A local clause has no text that could be departed from.</summary>
    public bool IsCustomised => Own is not null && Trust.Tier != ClauseTier.Local;

    /// <summary>True where what the school prints departs from the trust's text: a file that still says the very same does not.</summary>
    public bool IsVaried => IsCustomised && (Own!.Text.Digest != Trust.Text.Digest || Title != Trust.Title);

    /// <summary>True where the school's text was made from a text that is no longer the trust's.</summary>
    public bool IsBehind => IsCustomised && Own!.BasedOn.Value != Trust.Text.Digest;

    /// <summary>True where there is nothing to print: a local clause that the school has not written.</summary>
    public bool IsUnwritten => Own is null && Trust.Tier == ClauseTier.Local;
}

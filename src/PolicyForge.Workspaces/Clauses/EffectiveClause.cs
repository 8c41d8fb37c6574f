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

    public TextOwner Owner => Own is null ? TextOwner.Trust : TextOwner.School;

    /// <summary>True where the school departs from the trust's text. A local clause has none that could be departed from.</summary>
    public bool IsVaried => Own is not null && Trust.Tier != ClauseTier.Local;

    /// <summary>True where the school's text was made from a text that is no longer the trust's.</summary>
    public bool IsBehind => IsVaried && Own!.BasedOn.Value != Trust.Text.Digest;

    /// <summary>True where there is nothing to print: a local clause that the school has not written.</summary>
    public bool IsUnwritten => Own is null && Trust.Tier == ClauseTier.Local;
}

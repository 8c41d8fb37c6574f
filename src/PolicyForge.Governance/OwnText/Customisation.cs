using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.OwnText;

/// <summary>One clause of which one school has its own text.</summary>
/// <param name="Policies">Ids of the school's policies that place the clause.</param>
/// <param name="Base">The trust's text that it was made from; null where git no longer has it.</param>
/// <param name="Consultation">What the policies ask for, and whether it was done.</param>
public sealed record Customisation(School School, EffectiveClause Clause, ImmutableArray<string> Policies, TrustText? Base, ConsultationState Consultation)
{
    public SchoolClause Own => Clause.Own!;

    /// <summary>How many texts of the trust's it is behind; null where the text that it was made from cannot be found.</summary>
    public int? VersionsBehind => !Clause.IsBehind ? 0 : Base?.VersionsSince;

    /// <summary>"whole text", "leaves out one, two", "adds after three".</summary>
    public string Kind => Own.Placement is not { } placement
        ? Clause.IsVaried ? "whole text" : "whole text, not changed yet"
        : string.Join("; ", new[]
        {
            placement.Omit.IsEmpty ? null : "leaves out " + string.Join(", ", placement.Omit.Select(name => name.Value)),
            placement.Beside is null ? null : $"adds {(placement.IsBefore ? "before" : "after")} {placement.Beside.Value}",
        }.OfType<string>());
}

/// <summary>Whether a customised clause was consulted on.</summary>
public enum ConsultationState
{
    /// <summary>No policy that places it asks for it, or it says what the trust's says.</summary>
    NotRequired,

    /// <summary>The text of now was consulted on.</summary>
    Consulted,

    /// <summary>It is with the unions now.</summary>
    Open,

    /// <summary>It was consulted on, and has changed since.</summary>
    ChangedSince,

    NotConsulted,
}

using System.Collections.Immutable;
using PolicyForge.Documents.Sheets;

namespace PolicyForge.Studio.Home;

/// <summary>What waits for somebody: at one school, or across all of them.</summary>
/// <param name="Groups">By what is to be done, those that have nothing in them too.</param>
/// <param name="Policies">The school's policies, each with how it stands; empty across schools.</param>
/// <param name="Map">Null for one school.</param>
/// <param name="Schools">To go to; empty for one school.</param>
public sealed record HomeView(ImmutableArray<NeedGroup> Groups, ImmutableArray<HeldPolicy> Policies, HeatMap? Map, ImmutableArray<SchoolLink> Schools)
{
    /// <summary>Null across schools.</summary>
    public string? SchoolId { get; init; }

    /// <summary>What loading the workspace found that is an error.</summary>
    public ImmutableArray<Diagnostics.Diagnostic> Errors { get; init; } = [];
}

/// <summary>A kind of thing that waits.</summary>
/// <param name="Id">The anchor of its heading.</param>
/// <param name="None">What to say where nothing waits.</param>
public sealed record NeedGroup(string Id, string Title, string None, Tone Tone, ImmutableArray<Need> Needs);

/// <summary>One thing that waits.</summary>
/// <param name="State">"overdue by 12 days".</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Words">What it is about: the policy, the clause.</param>
/// <param name="Where">The school, or the trust; empty on a school's own page.</param>
/// <param name="Notes">What else is to be known; empty for nothing.</param>
public sealed record Need(Tone Tone, string State, string Address, string Words, string Where, string Notes);

/// <summary>A policy of a school.</summary>
/// <param name="Version">As printed; empty before the first.</param>
public sealed record HeldPolicy(string Title, string Address, string Version, string Status, Tone Tone, string Review, string NextReview, string Own);

/// <summary>Schools and policies, a cell for each review.</summary>
public sealed record HeatMap(ImmutableArray<string> Policies, ImmutableArray<HeatRow> Rows);

/// <summary>A school of the map.</summary>
/// <param name="Cells">In the order of the policies; null where it is not the school's policy.</param>
public sealed record HeatRow(string Name, string Address, ImmutableArray<HeatCell?> Cells);

public sealed record HeatCell(Tone Tone, string State, string Address);

public sealed record SchoolLink(string Name, string Address, int Waiting);

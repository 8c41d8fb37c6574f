using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Consulting;

/// <summary>The consultations of one policy at one school, or of the trust's text.</summary>
/// <param name="Address">Of this page.</param>
/// <param name="Open">Null where none is open: then one can be opened.</param>
/// <param name="Ended">The newest first.</param>
public sealed record ConsultView(string Address, OpenConsultationView? Open, ImmutableArray<EndedConsultation> Ended)
{
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>The clauses that would be put: those that are the school's own.</summary>
    public ImmutableArray<(string Id, string Title)> Usual { get; init; } = [];

    /// <summary>The unions of the school, or of all schools.</summary>
    public ImmutableArray<string> Unions { get; init; } = [];

    /// <summary>The body in which they meet.</summary>
    public string Body { get; init; } = "";

    public string Today { get; init; } = "";

    /// <summary>What was typed into the form that was refused, by the name of its field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string Value(string name, string otherwise = "") => Typed.TryGetValue(name, out string? typed) ? typed : otherwise;
}

/// <summary>The consultation that is open.</summary>
public sealed record OpenConsultationView(string State, string With, string Opened, string Closes, string Reason, ImmutableArray<(string Id, string Title)> Clauses, ImmutableArray<UnionView> Unions, ImmutableArray<string> Changed);

/// <summary>A union, and what it has said.</summary>
public sealed record UnionView(string Name, ImmutableArray<string> Said);

public sealed record EndedConsultation(string Opened, string With, string Outcome, string Minute, ImmutableArray<string> Clauses);

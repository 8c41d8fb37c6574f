using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Approving;

/// <summary>A version to be signed off.</summary>
/// <param name="Address">Of this page.</param>
/// <param name="PolicyAddress">Null for the trust's text of a policy that each school has: it is read at a school.</param>
/// <param name="Next">The version that it becomes.</param>
/// <param name="Changes">What has changed since the last approval, section by section.</param>
public sealed record ApproveView(string Address, string? PolicyAddress, string Next, ImmutableArray<string> Changes)
{
    /// <summary>False where it was never approved, or the earlier text cannot be built.</summary>
    public bool CanCompare { get; init; }

    /// <summary>Why nothing can be compared; empty where it can.</summary>
    public ImmutableArray<Diagnostic> CompareFindings { get; init; } = [];

    /// <summary>What stands against it, by a trial that writes nothing.</summary>
    public ImmutableArray<Diagnostic> Hindrances { get; init; } = [];

    /// <summary>Why the form that was sent was refused; empty where none was.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    public string Approver { get; init; } = "";

    public string Today { get; init; } = "";

    /// <summary>The chair, as the school's details have it; empty where they do not.</summary>
    public string Chair { get; init; } = "";

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string Value(string name, string otherwise = "") => Typed.TryGetValue(name, out string? typed) ? typed : otherwise;
}

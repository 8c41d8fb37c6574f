using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Building.Packs;

/// <summary>What goes into a pack.</summary>
/// <param name="Copies">The school's copies that are asked for.</param>
public sealed record PackRequest(School School, ImmutableArray<PolicyCopy> Copies, DateOnly Today)
{
    /// <summary>True leaves out what has no signed-off version and says so in the pack; false refuses.</summary>
    public bool SignedOffOnly { get; init; }

    /// <summary>True makes no PDF files.</summary>
    public bool WithoutPdf { get; init; }

    /// <summary>True where the register is to name what the school lacks: only where no policy was named.</summary>
    public bool WithMissing { get; init; }
}

using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>A citation whose title has not been looked up.</summary>
/// <param name="LegislationId">Entry in the register, as written.</param>
/// <param name="Provision">"section 149"; null where the whole is cited.</param>
public sealed record PendingCitation(string LegislationId, string? Provision) : Inline
{
    /// <inheritdoc cref="Citation.IsHistoric"/>
    public bool IsHistoric { get; init; }
}

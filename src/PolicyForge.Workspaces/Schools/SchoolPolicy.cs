using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Workspaces.Schools;

/// <summary>What a school has of its own for one policy: schools/&lt;school&gt;/policies/&lt;policy&gt;/.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="Template">Its own template; null where it uses the trust's.</param>
/// <param name="Includes">Its own *.sbn.md beside the template, by name without the extension.</param>
/// <param name="History">Its own version rows.</param>
public sealed record SchoolPolicy(string Id, TemplateSource? Template, IdTable<TemplateSource> Includes, PolicyHistory History) : IIdentified
{
    /// <summary>Its own consultations, by the day on which they were opened.</summary>
    public IdTable<Consultation> Consultations { get; init; } = IdTable<Consultation>.Empty;
}

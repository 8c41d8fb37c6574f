using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.Reviews;

/// <summary>Tells which entries of the register a document cites, in its template and in the clauses that it places.</summary>
public interface ICitedLegislation
{
    /// <summary>Ids of entries, or of guidance without a year, in ordinal order.</summary>
    /// <param name="school">Null for a document of the whole trust.</param>
    IReadOnlyCollection<string> CitedBy(School? school, PolicyDefinition policy);
}

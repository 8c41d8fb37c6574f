using PolicyForge.Documents.Resolution;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Composition;

/// <summary>The register as it stands on a document's effective date: "keeping-children-safe-in-education" prints the edition in force then.</summary>
internal sealed class RegisterCitations(LegislationRegister register, DateOnly effective) : ICitationLookup
{
    public IEnumerable<string> Ids => register.CitableIds;

    public CitedLegislation? Find(string legislationId) =>
        register.Find(legislationId, effective) is { } entry ? new CitedLegislation(entry.Title, entry.Address) : null;
}

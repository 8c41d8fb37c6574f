using PolicyForge.Composition.Copies;
using PolicyForge.Governance.SignOff;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Building.Packs;

/// <summary>A file of a pack.</summary>
/// <param name="Kind">As <see cref="ManifestEntry.Kind"/>.</param>
/// <param name="Version">Null for what is about several.</param>
public sealed record PackedFile(string Path, string Kind, string Title, byte[] Content, SignedOffVersion? Version = null)
{
    internal ManifestEntry Entry => new(Path, Kind, Title, PackManifest.DigestOf(Content), Content.Length)
    {
        Version = Version is not { Row: var row } version ? null : new ManifestVersion(version.Copy.Policy.Id, row.Version.ToString(), ReleaseStatusWords.WordOf(row.Status), version.Commit.Value)
        {
            ApprovedBy = row.Approval?.By,
            ApprovedOn = row.Approval?.On.ToIso(),
            Minute = row.Approval?.Minute,
            SignedBy = row.Approval?.SignedBy,
            NextReview = VersionStanding.Of(version.Policy.Copy).NextReview?.ToIso(),
        },
    };
}

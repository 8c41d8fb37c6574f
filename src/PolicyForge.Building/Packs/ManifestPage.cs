using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Building.Packs;

/// <summary>The manifest as a page that a person reads: what was signed off, what lies in the pack, and how to check it.</summary>
/// <remarks>Its tables have two columns, so that none is cut off on a narrow screen.</remarks>
internal static class ManifestPage
{
    public const string Title = "Signed-off policies";

    public static PolicyDocument Of(Workspace workspace, School school, PackManifest manifest, DateOnly on, bool isSigned)
    {
        var policies = manifest.Files.Where(file => file.Kind == "policy").ToArray();
        return new PolicyDocument(Properties(workspace, school, "manifest", Title, on),
        [
            Front(Title, school.Name, $"Packed on {Printed(on)}"),
            Part("Policies", "policies",
                TableOf("Each policy with its version and its approval", [("Policy", 0.4), ("Version and approval", 0.6)],
                    policies.DistinctBy(file => file.Version!.Policy).Select(file => (string[])[file.Title, Approval(file.Version!)]))),
            .. manifest.LeftOut.IsEmpty ? (Block[])[] : [Part("Not in this pack", "not-in-this-pack", [.. manifest.LeftOut.Select(policy => Line(policy))])],
            Part("Is this what was signed off?", "check",
                Line(isSigned
                    ? "The manifest is signed with the organisation's certificate (manifest.p7s): whoever changes a file, or the manifest, is found out."
                    : "The manifest is not signed: it shows that the files belong together, and not who packed them."),
                Line("Put the whole pack, or any file of it, to PolicyForge: policyforge verify FILE. It says whether each is as it was packed. Without PolicyForge, compare the SHA-256 digests below: on Windows, certutil -hashfile FILE SHA256; on macOS and Linux, shasum -a 256 FILE.")),
            Part("Files", "files",
                TableOf("Each file with its digest", [("File", 0.45), ("SHA-256", 0.55)],
                    manifest.Files.Select(file => (string[])[file.Version is { } version ? $"{file.Path} (from commit {version.Commit[..10]})" : file.Path, Grouped(file.Sha256)]))),
        ]);
    }

    private static Section Part(string heading, string anchor, params ImmutableArray<Block> blocks) => new(1, [new Text(heading)], anchor, blocks);

    /// <summary>"3.0, approved on 14 October 2026 by Trust Board (minute TB/26/58); next review 14 October 2028".</summary>
    private static string Approval(ManifestVersion version)
    {
        string approved = version.ApprovedOn is { } on ? $", approved on {Date(on)}" : "";
        string by = version.ApprovedBy is { } board ? $" by {board}" : "";
        string minute = version.Minute is { } given ? $" (minute {given})" : "";
        return $"{version.Version}{approved}{by}{minute}{(version.NextReview is { } review ? $"; next review {Date(review)}" : "")}";
    }

    private static string Date(string? iso) => PartialDate.TryParse(iso, out var date) ? date.ToString() : "";

    /// <summary>In groups of eight, so that lines can break and an eye can follow.</summary>
    private static string Grouped(string digest) => string.Join(' ', digest.Chunk(8).Select(group => new string(group)));
}

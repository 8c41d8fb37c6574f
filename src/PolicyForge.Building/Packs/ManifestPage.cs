using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Building.Packs;

/// <summary>The manifest as a page that a person reads: what was signed off, what lies in the pack, and how to check it.</summary>
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
                TableOf("Each policy with its version and its approval", [("Policy", 0.3), ("Version", 0.1), ("Approved on", 0.15), ("Approved by", 0.2), ("Minute", 0.1), ("Next review", 0.15)],
                    policies.DistinctBy(file => file.Version!.Policy).Select(file => (string[])
                    [
                        file.Title, file.Version!.Version, Date(file.Version.ApprovedOn), file.Version.ApprovedBy ?? "", file.Version.Minute ?? "", Date(file.Version.NextReview),
                    ]))),
            .. manifest.LeftOut.IsEmpty ? (Block[])[] : [Part("Not in this pack", "not-in-this-pack", [.. manifest.LeftOut.Select(policy => Line(policy))])],
            Part("Is this what was signed off?", "check",
                Line(isSigned
                    ? "The manifest is signed with the organisation's certificate (manifest.p7s): whoever changes a file, or the manifest, is found out."
                    : "The manifest is not signed: it shows that the files belong together, and not who packed them."),
                Line("Put the whole pack, or any file of it, to PolicyForge: policyforge verify FILE. It says whether each is as it was packed. Without PolicyForge, compare the SHA-256 digests below: on Windows, certutil -hashfile FILE SHA256; on macOS and Linux, shasum -a 256 FILE.")),
            Part("Files", "files",
                TableOf("Each file with its digest", [("File", 0.35), ("SHA-256", 0.5), ("From commit", 0.15)],
                    manifest.Files.Select(file => (string[])[file.Path, Grouped(file.Sha256), file.Version?.Commit[..10] ?? ""]))),
        ]);
    }

    private static Section Part(string heading, string anchor, params ImmutableArray<Block> blocks) => new(1, [new Text(heading)], anchor, blocks);

    private static string Date(string? iso) => PartialDate.TryParse(iso, out var date) ? date.ToString() : "";

    /// <summary>In groups of eight, so that lines can break and an eye can follow.</summary>
    private static string Grouped(string digest) => string.Join(' ', digest.Chunk(8).Select(group => new string(group)));
}

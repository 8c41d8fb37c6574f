using PolicyForge.Building.Packs;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Html.Reading;
using PolicyForge.Versions.Files;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Running;

/// <summary>Which of the files put to verify are packs, or lie in one; and packs held against the history, where there is one.</summary>
internal static class PackChecks
{
    /// <summary>The pack that a path names or lies in, checked; null where it is none and lies in none.</summary>
    /// <param name="name">As the user gave it.</param>
    public static (PackContent? Content, PackVerification Result)? Find(VerifyPack verify, string name, string path)
    {
        var pack = PackContent.Find(name, path);
        if (pack.HasErrors) return (null, new PackVerification(name, null, [], pack.Diagnostics));
        if (pack.Value is { } content) return (content, verify.Run(content));
        if (PackContent.Around(path) is not var (folder, inside) || PackContent.Find(folder, folder).Value is not { } around) return null;
        string shown = name.EndsWith(inside, StringComparison.Ordinal) ? name[..^inside.Length].TrimEnd('/', '\\') : folder;
        around = around.As(shown.Length > 0 ? shown : ".");
        return (around, verify.Run(around, inside));
    }

    /// <summary>The pack whose manifest a user named: the manifest itself, or the folder or ZIP that it lies in; a null value where there is none.</summary>
    public static Outcome<PackContent> OfManifest(string name, string path)
    {
        bool isManifest = File.Exists(path) && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (isManifest && Path.GetFileName(path) != PackManifest.FileName) return new Outcome<PackContent>(null, []);
        return isManifest ? PackContent.Find(name, Path.GetDirectoryName(path)!) : PackContent.Find(name, path);
    }

    /// <summary>Builds the documents of a pack again from the history; what it does not bear out is a finding (PF8428).</summary>
    public static PackVerification AgainstHistory(PackVerification pack, PackContent? content, IRepository repository, ISourceTree tree, IReadOnlyList<IDocumentWriter> writers)
    {
        if (content is null || pack.Manifest is null) return pack;
        var found = new DiagnosticBag();
        var verify = new VerifyFile(repository, tree, [new FiledDocxReader(), new FiledHtmlReader()], writers);
        var folder = Directory.CreateTempSubdirectory("policyforge-verify-");
        try
        {
            foreach (var (entry, _) in pack.Files.Where(file => file.IsAsPacked && file.Entry is { Kind: "policy", Version: not null } entry && entry.Path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)))
            {
                string path = Path.Combine(folder.FullName, "document.docx");
                File.WriteAllBytes(path, content.Read(entry.Path)!);
                if (Differs(verify.Run(entry.Path, path), entry.Version!, pack.Manifest) is { } how)
                    found.Report(PackVerificationDiagnostics.OtherHistory, SourceLocation.OfFile($"{pack.Path.TrimEnd('/')}/{entry.Path}"), entry.Path, how, $"{entry.Version!.Policy} --school {pack.Manifest.SchoolId}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return pack with { Diagnostics = [.. pack.Diagnostics, .. found.ToImmutable()] };
    }

    private static string? Differs(FileVerification file, ManifestVersion claimed, PackManifest manifest)
    {
        if (file.Standing != FileStanding.Unaltered) return file.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message.TrimEnd('.') ?? "its version gives another file";
        if (file.Subject?.PolicyId != claimed.Policy || file.Subject?.SchoolId != manifest.SchoolId || file.Version != claimed.Version) return $"it is {file.Subject} {file.Version}, and the manifest says {manifest.SchoolId}/{claimed.Policy} {claimed.Version}";
        var approval = file.Entry?.Row.Approval;
        return approval?.By == claimed.ApprovedBy && approval?.On.ToIso() == claimed.ApprovedOn && approval?.Minute == claimed.Minute ? null : "the manifest has another approval than the history";
    }
}

using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Governance.Register;
using PolicyForge.Governance.SignOff;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Concurrency;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Packs;

/// <summary>The use case "pack": what governors receive of one school, as files in memory. For one thread.</summary>
/// <param name="docx">Writes documents, and redlines with tracked changes.</param>
/// <param name="converter">Makes PDF files; where it cannot, they are left out and that is said.</param>
public sealed class PackPolicies(PolicyComposer composer, IRepository repository, ISourceTree working, IDocumentWriter docx, IDocumentWriter html, IDocumentConverter converter)
{
    /// <remarks>Git serves one thread; writing what was composed is what takes long, and is done by several.</remarks>
    /// <param name="isSigned">Whether the manifest will be signed: its page says so.</param>
    /// <returns>Every file, the manifest last; nothing where a version that was asked for is not signed off.</returns>
    public Outcome<ImmutableArray<PackedFile>> Run(PackRequest request, bool isSigned, CancellationToken cancellation = default)
    {
        var found = new DiagnosticBag();
        var versions = new SignedOffVersions(repository, working, [request.School.Id]);
        var (signed, leftOut) = Find(request, versions, found);
        if (signed.IsEmpty && !found.HasErrors) found.Report(PackDiagnostics.Nothing, null, request.School.Name, request.School.Id);
        if (found.HasErrors) return Outcome<ImmutableArray<PackedFile>>.Failed(found.ToImmutable());
        var files = ImmutableArray.CreateBuilder<PackedFile>();
        var documents = signed.SelectInParallel(Document);
        files.AddRange(documents);
        files.AddRange(Portable(documents, request, found, cancellation));
        var changes = signed.Select(version => (Version: version, Change: ApprovedChange.Of(versions, version))).ToArray();
        files.AddRange(changes.Where(change => change.Change.Redline is not null).SelectInParallel(change => Comparison(change.Version, change.Change)));
        var paper = SignOffPapers.Dress(signed[0].Policy.Layout);
        files.Add(new PackedFile("changes.docx", "changes", ChangesPaper.Title, Written(docx, ChangesPaper.Of(composer.Workspace, request.School, [.. changes.Select(change => change.Change)], request.Today), paper)));
        files.Add(RegisterOf(request, signed[0].Policy.Layout));
        if (found.HasErrors) return Outcome<ImmutableArray<PackedFile>>.Failed(found.ToImmutable());
        return new Outcome<ImmutableArray<PackedFile>>([.. files, .. Manifest(request, files.ToImmutable(), leftOut, paper, isSigned)], found.ToImmutable());
    }

    private (ImmutableArray<SignedOffVersion> Signed, ImmutableArray<string> LeftOut) Find(PackRequest request, SignedOffVersions versions, DiagnosticBag found)
    {
        var signed = ImmutableArray.CreateBuilder<SignedOffVersion>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        foreach (var (copy, version) in request.Copies.Zip(versions.InForce(request.Copies)))
        {
            if (version.Value is { } one) signed.Add(one);
            else if (request.SignedOffOnly) leftOut.AddRange(version.Diagnostics.Select(finding => $"{copy.Policy.Title}: {finding.Message}"));
            else found.AddRange(version.Diagnostics);
        }

        foreach (var (version, isInForce) in signed.Zip(signed.SelectInParallel(version => composer.IsInForce(version.Copy))))
        {
            if (!isInForce) found.Report(PackDiagnostics.MovedOn, version.Row.Location, version.Copy, version.Row.Version);
        }

        return (signed.ToImmutable(), leftOut.ToImmutable());
    }

    private PackedFile Document(SignedOffVersion version) => new(
        $"policies/{version.Copy.Policy.FileName}.docx", "policy", version.Policy.Document.Properties.Title, Written(docx, SignedCopy.Final(version.Policy.Document), version.Policy.Layout), version);

    private PackedFile Comparison(SignedOffVersion version, ApprovedChange change) =>
        new($"changes/{version.Copy.Policy.FileName}.docx", "comparison", $"{version.Policy.Document.Properties.Title}, compared with {change.Against}", Written(docx, change.Redline!, change.Layout), version);

    private PackedFile RegisterOf(PackRequest request, Layout layout)
    {
        var register = PolicyRegister.Of(composer.Workspace, request.Copies, [request.School], request.WithMissing, request.Today);
        return new PackedFile("register.docx", "register", "Register of policies", Written(docx, RegisterDocument.Of(register), RegisterDocument.Dress(layout)));
    }

    /// <summary>The same documents as PDF; none, and PF8405, where this machine cannot make them.</summary>
    private IEnumerable<PackedFile> Portable(ImmutableArray<PackedFile> documents, PackRequest request, DiagnosticBag found, CancellationToken cancellation)
    {
        if (request.WithoutPdf) return [];
        if (converter.FindFault() is { } fault)
        {
            found.Report(PackWritingDiagnostics.WithoutPdf, null, fault.Message);
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("policyforge-pack-");
        try
        {
            var made = new PackedFile?[documents.Length];
            ImmutableArray<ConversionSource> sources = [.. documents.Select((document, index) => Aside(folder.FullName, document, index))];
            found.AddRange(converter.Convert(sources, (index, content) => made[index] = documents[index] with { Path = sources[index].Name, Content = content }, cancellation));
            return made.OfType<PackedFile>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ConversionSource Aside(string folder, PackedFile document, int index)
    {
        string path = Path.Combine(folder, $"{index:d4}.docx");
        File.WriteAllBytes(path, document.Content);
        return new ConversionSource(Path.ChangeExtension(document.Path, ".pdf"), path, document.Version!.Policy.Document.Properties.Modified);
    }

    private IEnumerable<PackedFile> Manifest(PackRequest request, ImmutableArray<PackedFile> files, ImmutableArray<string> leftOut, Layout paper, bool isSigned)
    {
        string day = request.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var manifest = new PackManifest(
            composer.Workspace.Trust.Name, request.School.Id, request.School.Name, day, repository.State.Head!.Value.Value, Generator.NameAndVersion,
            [.. files.Select(file => file.Entry).OrderBy(file => file.Path, StringComparer.Ordinal)], leftOut);
        var page = new PackedFile(PackManifest.PageName, "manifest-page", ManifestPage.Title, Written(html, ManifestPage.Of(composer.Workspace, request.School, manifest, request.Today, isSigned), paper));
        yield return page;
        yield return new PackedFile(PackManifest.FileName, "manifest", ManifestPage.Title, (manifest with { Files = [.. manifest.Files.Append(page.Entry).OrderBy(file => file.Path, StringComparer.Ordinal)] }).ToBytes());
    }

    private static byte[] Written(IDocumentWriter writer, PolicyDocument document, Layout layout)
    {
        using var content = new MemoryStream();
        writer.Write(document, layout, content);
        return content.ToArray();
    }
}

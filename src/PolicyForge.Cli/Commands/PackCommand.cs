using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using PolicyForge.Building;
using PolicyForge.Building.Packs;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Docx;
using PolicyForge.Git;
using PolicyForge.Html;
using PolicyForge.Pdf;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge pack: what governors receive of one school.</summary>
public sealed class PackCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly Option<string> _school = new("--school") { Description = "Whose policies", HelpName = "ID", Required = true };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder, or the ZIP, to write (default: output/packs/SCHOOL-DATE.zip, in the workspace)", HelpName = "PATH" };
    private readonly Option<bool> _signedOffOnly = new("--signed-off-only") { Description = "Leave out what is not signed off, and name it in the pack, instead of refusing" };
    private readonly Option<bool> _noPdf = new("--no-pdf") { Description = "Make no PDF files" };
    private readonly Option<string?> _sign = new("--sign") { Description = "Sign the manifest with this certificate and its key (PFX or PEM)", HelpName = "FILE" };
    private readonly Option<string?> _passwordFile = new("--password-file") { Description = "The file whose first line is the password of the key", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public PackCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "pack",
            "Write what governors receive: signed-off documents, what changed, the register, and a manifest to check them by",
            "policyforge pack --school meadow-bank",
            "policyforge pack --school meadow-bank --policy social-media --output for-governors",
            "policyforge pack --school meadow-bank --sign trust.pfx --password-file trust.password")
    {
        _selection = new SelectionOptions(completion);
        Arguments.Add(_selection.Policy);
        _school.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { _school, _selection.Policies, _output, _signedOffOnly, _noPdf, _sign, _passwordFile, _format }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_passwordFile) is not null && result.GetValue(_sign) is null) result.AddError("--password-file needs --sign: whose password it is.");
        });
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var found = new DiagnosticBag();
        string school = parse.GetRequiredValue(_school);
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree, [school]);
        found.AddRange(loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        if (loaded.Composer is not { } composer) return Fail(session, found.ToImmutable());
        var selection = _selection.Read(parse) with { Schools = [school] };
        var copies = selection.In(composer.Workspace);
        found.AddRange(copies.Diagnostics);
        var certificate = CertificateOf(parse, session, found);
        string path = parse.GetValue(_output) is { } named
            ? Path.GetFullPath(named, session.Environment.WorkingFolder)
            : Path.Combine(session.WorkspaceFolder, "output", "packs", $"{school}-{session.Today:yyyy-MM-dd}.zip");
        bool isZip = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (!isZip && PackFolder.Check(path, session.WorkspaceFolder) is { } refused) found.Add(refused);
        if (isZip && Directory.Exists(path)) found.Report(CommandLineDiagnostics.Usage, null, $"{session.Shown(path)} is a folder: name another file.");
        if (found.HasErrors) return Fail(session, found.ToImmutable());
        var request = new PackRequest(composer.Workspace.Schools.Find(school)!, copies.Value, session.Today)
        {
            SignedOffOnly = parse.GetValue(_signedOffOnly),
            WithoutPdf = parse.GetValue(_noPdf),
            WithMissing = selection.Policies.IsEmpty,
        };
        var converter = new PdfConverter(session.Environment.FindOffice(), new PdfOptions());
        var packed = new PackPolicies(composer, repository, tree, new DocxWriter(), new HtmlWriter(), converter).Run(request, certificate is not null, session.Environment.Cancellation);
        return packed.Value.IsDefault ? Fail(session, packed.Diagnostics) : Write(parse, session, path, isZip, Signed(packed.Value, certificate, session.Today), packed.Diagnostics);
    }

    private int Write(ParseResult parse, CommandSession session, string path, bool isZip, ImmutableArray<PackedFile> files, ImmutableArray<Diagnostic> findings)
    {
        session.Environment.Cancellation.ThrowIfCancellationRequested();
        if (isZip && OutputFile.Write(path, DeterministicZip.Of(files.Select(file => (file.Path, file.Content))), session.WorkspaceFolder) is { } refused) return Fail(session, [refused]);
        if (!isZip) PackFolder.Write(path, files);
        if (parse.GetValue(_format) == "json") PackReport.WriteJson(session, path, files, findings);
        else PackReport.WriteText(session, path, files, findings);
        return ExitCode.Done;
    }

    private X509Certificate2? CertificateOf(ParseResult parse, CommandSession session, DiagnosticBag found)
    {
        if (parse.GetValue(_sign) is not { } name) return null;
        var password = parse.GetValue(_passwordFile) is { } file ? ((string, string)?)(file, Path.GetFullPath(file, session.Environment.WorkingFolder)) : null;
        var read = SigningCertificate.Read(name, Path.GetFullPath(name, session.Environment.WorkingFolder), password, session.Today);
        found.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static ImmutableArray<PackedFile> Signed(ImmutableArray<PackedFile> files, X509Certificate2? certificate, DateOnly on)
    {
        if (certificate is null) return files;
        byte[] manifest = files.Single(file => file.Path == PackManifest.FileName).Content;
        return [.. files, new PackedFile(PackManifest.SignatureName, "signature", "Signature of the manifest", ManifestSignature.Sign(manifest, certificate, on))];
    }

    private static int Fail(CommandSession session, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return PdfDiagnostics.AreOfMachine(findings) ? ExitCode.Environment : ExitCode.BadInput;
    }
}

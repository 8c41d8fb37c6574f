using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using PolicyForge.Building.Packs;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Reading;
using PolicyForge.Html.Reading;
using PolicyForge.Versions.Files;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Versions.Verification;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge verify: version rows held against git, and files against the versions that they claim to be.</summary>
public sealed class VerifyCommand : DocumentedCommand
{
    private readonly Argument<string[]> _what = new("policy or file")
    {
        Description = "Id of a policy (default: all), or files: .docx, .html, packs (.zip or folder) and what lies in one (.pdf too)", HelpName = "policy or file", Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SubjectOptions _subject;
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<bool> _rebuild = new("--rebuild") { Description = "Compose every version that has a digest again, of all policies (of a policy that is named this is always done)" };
    private readonly Option<string?> _signer = new("--signer") { Description = "The certificate with which a pack must be signed (PEM or DER)", HelpName = "FILE" };
    private readonly Option<string?> _manifest = new("--manifest") { Description = "The manifest of the pack that a file came from, where the file lies elsewhere (manifest.json, or the pack)", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public VerifyCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IReadOnlyList<IDocumentWriter> writers)
        : base(
            "verify",
            "Hold version histories against git, or say which version a file is, or whether a pack is as it was packed",
            "policyforge verify",
            "policyforge verify social-media --school meadow-bank",
            "policyforge verify social-media.docx",
            "policyforge verify social-media.pdf --manifest manifest.json",
            "policyforge verify output/packs/meadow-bank-2026-11-28.zip --signer trust.pem")
    {
        _writers = writers;
        _subject = new SubjectOptions(completion, policyIsOptional: true);
        _what.CompletionSources.Add(completion.Policies);
        _what.Validators.Add(SelectionOptions.RefuseOptions);
        _format.AcceptOnlyFromAmong("text", "json");
        Arguments.Add(_what);
        foreach (var option in new Option[] { _subject.School, _rebuild, _signer, _manifest, _format }) Options.Add(option);
        SetAction(parse => VerifyPacks(parse, options, environment)
            ?? RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    /// <summary>Checks packs, and files that lie in one: with a workspace near against its history too, without one by themselves. Null where none is named.</summary>
    private int? VerifyPacks(ParseResult parse, GlobalOptions options, CommandEnvironment environment)
    {
        string[] what = parse.GetValue(_what) ?? [];
        var printer = DiagnosticPrinter.For(environment, parse.GetValue(options.NoColour), parse.GetValue(options.Quiet));
        var signer = SignerOf(parse, environment);
        if (signer.HasErrors) return Refuse(signer.Diagnostics);
        var verify = new VerifyPack(signer.Value is null ? null : (parse.GetValue(_signer)!, signer.Value));
        if (parse.GetValue(_manifest) is { } manifest) return VerifyAlone(parse, environment, printer, verify, what, manifest);
        var packs = what.Select(name => PackChecks.Find(verify, name, Path.GetFullPath(name, environment.WorkingFolder))).ToArray();
        if (packs.All(pack => pack is null) && signer.Value is null)
        {
            // A file by itself, with nothing near that could tell what it should be.
            bool hasWorkspace = WorkspaceFinder.Find(parse.GetValue(options.Workspace), environment.WorkingFolder) is not null;
            var alone = what.Where(name => IsFile(name) && File.Exists(Path.GetFullPath(name, environment.WorkingFolder))).ToArray();
            return hasWorkspace || alone.Length == 0 || alone.Length < what.Length ? null : Refuse([.. alone.Select(name => PackVerificationDiagnostics.NoManifest.At(SourceLocation.OfFile(name), name))]);
        }

        if (packs.All(pack => pack is null)) return Refuse([CommandLineDiagnostics.Usage.At(null, "--signer is for packs: name one.")]);
        if (packs.Any(pack => pack is null)) return Refuse([CommandLineDiagnostics.Usage.At(null, "Name packs (and files of packs), or other files and policies; not both at once.")]);
        ImmutableArray<PackVerification> results = [.. packs.Select(pack => pack!.Value.Result)];
        if (CommandSession.Open(parse, options, environment).Value is { } session)
        {
            using var history = session.History;
            using var repository = RepositoryCommands.Open(session).Value;
            if (repository is { State.Head: not null }) results = [.. packs.Select(pack => PackChecks.AgainstHistory(pack!.Value.Result, pack.Value.Content, repository, new DirectorySourceTree(session.WorkspaceFolder), _writers))];
        }

        if (parse.GetValue(_format) == "json") PackReport.WriteJson(environment.Output, results);
        else foreach (var result in results) PackReport.WriteText(environment.Output, printer, parse.GetValue(options.Quiet), result);
        return results.Any(result => result.Manifest is null) ? ExitCode.BadInput : results.Any(result => result.HasErrors) ? ExitCode.Findings : ExitCode.Done;

        int Refuse(ImmutableArray<Diagnostic> findings)
        {
            printer.PrintAll(findings);
            return ExitCode.BadInput;
        }
    }

    /// <summary>Files that lie apart from their pack, held against its manifest.</summary>
    private int VerifyAlone(ParseResult parse, CommandEnvironment environment, DiagnosticPrinter printer, VerifyPack verify, string[] what, string manifest)
    {
        var pack = PackChecks.OfManifest(manifest, Path.GetFullPath(manifest, environment.WorkingFolder));
        ImmutableArray<Diagnostic> wrong =
        [
            .. pack.Diagnostics,
            .. pack.Value is null && pack.Diagnostics.IsEmpty ? (Diagnostic[])[CommandLineDiagnostics.Usage.At(null, $"{manifest} is no manifest of a pack: name its manifest.json, or the pack.")] : [],
            .. what.Length == 0 ? (Diagnostic[])[CommandLineDiagnostics.Usage.At(null, "Name the files to hold against the manifest.")] : [],
            .. what.Where(name => !File.Exists(Path.GetFullPath(name, environment.WorkingFolder))).Select(name => CommandLineDiagnostics.Usage.At(null, $"There is no file {name}.")),
        ];
        if (!wrong.IsEmpty || pack.Value is not { } content)
        {
            printer.PrintAll(wrong);
            return ExitCode.BadInput;
        }

        var result = verify.RunAlone(content, what.Select(name => (name, BoundedFile.Read(Path.GetFullPath(name, environment.WorkingFolder), 60_000_000) ?? [])));
        if (parse.GetValue(_format) == "json") PackReport.WriteJson(environment.Output, [result]);
        else PackReport.WriteText(environment.Output, printer, isQuiet: false, result);
        return result.Manifest is null ? ExitCode.BadInput : result.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    private Outcome<X509Certificate2> SignerOf(ParseResult parse, CommandEnvironment environment)
    {
        if (parse.GetValue(_signer) is not { } name) return new Outcome<X509Certificate2>(null, []);
        string path = Path.GetFullPath(name, environment.WorkingFolder);
        var certificate = File.Exists(path) && BoundedFile.Read(path, 1_000_000) is { } content ? SigningCertificate.Public(content) : null;
        return certificate is not null ? Outcome<X509Certificate2>.Of(certificate)
            : Outcome<X509Certificate2>.Failed(PackVerificationDiagnostics.CertificateUnreadable.At(SourceLocation.OfFile(name), name, File.Exists(path) ? "it is neither PEM nor DER, or is damaged" : "there is no such file"));
    }

    private int Run(ParseResult parse, CommandSession session, IRepository repository)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        string[] what = parse.GetValue(_what) ?? [];
        var files = what.Where(IsFile).ToArray();
        if (files.Length == what.Length && files.Length > 0) return VerifyFiles(parse, session, repository, tree, files);
        if (what.Length > 1)
        {
            session.Printer.Print(CommandLineDiagnostics.Usage.At(null, "Name one policy, or files."));
            return ExitCode.BadInput;
        }

        return VerifyHistories(parse, session, repository, tree, what.FirstOrDefault());
    }

    /// <summary>An id of a policy has neither a point nor a slash.</summary>
    private static bool IsFile(string what) => what.AsSpan().IndexOfAny('.', '/', '\\') >= 0;

    private int VerifyFiles(ParseResult parse, CommandSession session, IRepository repository, DirectorySourceTree tree, string[] paths)
    {
        var verify = new VerifyFile(repository, tree, [new FiledDocxReader(), new FiledHtmlReader()], _writers);
        ImmutableArray<FileVerification> results = [.. paths.Select(path =>
        {
            session.Environment.Cancellation.ThrowIfCancellationRequested();
            return verify.Run(path, Path.GetFullPath(path, session.Environment.WorkingFolder));
        })];
        if (parse.GetValue(_format) == "json") FileVerificationReport.WriteJson(session, results);
        else FileVerificationReport.WriteText(session, results);
        if (results.Any(result => result.Standing == FileStanding.Unverifiable)) return ExitCode.BadInput;
        return results.All(result => result.Standing == FileStanding.Unaltered) ? ExitCode.Done : ExitCode.Findings;
    }

    private int VerifyHistories(ParseResult parse, CommandSession session, IRepository repository, DirectorySourceTree tree, string? policy)
    {
        string? school = parse.GetValue(_subject.School);
        var asked = policy is null ? new Outcome<VersionSubject>(null, []) : VersionSubject.Find(tree, policy, school);
        if (!asked.Diagnostics.IsEmpty)
        {
            session.Printer.PrintAll(asked.Diagnostics);
            return ExitCode.BadInput;
        }

        ImmutableArray<VersionSubject> subjects = asked.Value is { } one
            ? [.. VersionSubject.All(tree).Where(subject => subject.PolicyId == one.PolicyId && (one.SchoolId is null || subject.SchoolId is null || subject.SchoolId == one.SchoolId))]
            : [.. VersionSubject.All(tree).Where(subject => school is null || subject.SchoolId == school)];
        var result = new VerifyVersions(repository, tree, _writers).Run(subjects, asked.Value is not null || parse.GetValue(_rebuild), session.Environment.Cancellation);
        Report(parse, session, result);
        return result.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private void Report(ParseResult parse, CommandSession session, VerificationResult result)
    {
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteNumber("files", result.Files);
                json.WriteNumber("rows", result.Rows);
                json.WriteNumber("rebuilt", result.Rebuilt);
                json.WriteNumber("reproduced", result.Reproduced);
                FindingsJson.WriteMembers(json, result.Diagnostics);
            });
            return;
        }

        session.Printer.PrintAll(result.Diagnostics);
        if (session.IsQuiet) return;
        string outcome = result.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? "" : " None was changed after it was committed.";
        string bytes = result.Reproduced == 0 ? "" : result.Reproduced == result.Rebuilt ? " with the bytes that were issued" : $", {result.Reproduced} with the bytes that were issued";
        session.Environment.Output.WriteLine($"{result.Rows} versions in {result.Files} histories, {result.Rebuilt} of them composed again from their commits{bytes}.{outcome}");
    }
}

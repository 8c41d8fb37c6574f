using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Publishing;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Html.Site;
using PolicyForge.Pdf;
using PolicyForge.Policies.Building;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.History;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge site: writes a website of the published policies.</summary>
public sealed class SiteCommand : DocumentedCommand
{
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: site, in the workspace)", HelpName = "DIR" };
    private readonly Option<string[]> _formats = ListOption.Create("--format", "LIST", "Formats to offer: docx, html, pdf (default: those of policyforge.yaml)");
    private readonly Option<bool> _drafts = new("--include-drafts") { Description = "Publish what is not approved, too: for a preview, not for the public" };
    private readonly PdfOutputOptions _pdf = new();

    public SiteCommand(CommandEnvironment environment, GlobalOptions options, IReadOnlyList<IDocumentWriter> writers)
        : base("site", "Write a website of the published policies", "policyforge site --output public", "policyforge site --include-drafts --output preview")
    {
        _writers = writers;
        foreach (var option in new Option[] { _output, _formats, _drafts }) Options.Add(option);
        _pdf.AddTo(this);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(new DirectorySourceTree(session.WorkspaceFolder));
        if (loaded.Composer is not { } composer) return Fail(session, loaded.Diagnostics);
        string folder = Path.GetFullPath(parse.GetValue(_output) ?? Path.Combine(session.WorkspaceFolder, "site"), session.Environment.WorkingFolder);
        bool includeDrafts = parse.GetValue(_drafts);
        var formats = ListOption.Values(parse, _formats);
        if (formats.IsEmpty) formats = composer.Workspace.Defaults.Formats;
        var request = new BuildRequest
        {
            OutputFolder = Path.Combine(folder, SiteMapping.Documents),
            Formats = formats,
            OwnsFolder = true,
            PageNumbers = _pdf.WantsPageNumbers(parse),
            Wants = copy => IsPublished(copy, includeDrafts),
        };
        var built = new BuildPolicies(composer, _writers, _pdf.ConverterFor(parse, session.Environment))
            .Run(request, loaded.Diagnostics, cancellation: session.Environment.Cancellation);
        if (built.HasErrors) return Fail(session, built.Diagnostics);
        var model = new SiteMapping(composer.Workspace, session.Today, request.Wants, [.. formats.Select(format => "." + format)], (_, _) => []).Map();
        return WritePages(session, folder, SiteWriter.Write(model), built);
    }

    private static int WritePages(CommandSession session, string folder, ImmutableArray<SiteFile> pages, BuildResult built)
    {
        var opened = OutputFolder.Open(folder);
        if (opened.Value is not { } output) return Fail(session, [.. built.Diagnostics, .. opened.Diagnostics]);
        var found = new DiagnosticBag();
        found.AddRange(built.Diagnostics);
        using (output)
        {
            foreach (var page in pages) output.Stage(page.Path, page.Content.AsSpan());
            var written = output.MoveIntoPlace(found);
            string[] paths = [.. pages.Select(page => page.Path)];
            var removed = output.Remove(output.Manifest.Files.Keys.Except(paths, StringComparer.Ordinal), found);
            output.SaveManifest(paths, removed, null);
            if (found.HasErrors) return Fail(session, found.ToImmutable());
            session.Printer.PrintAll(found.ToImmutable());
            int files = written.Length + built.Written.Length;
            if (!session.IsQuiet) session.Environment.Output.WriteLine($"{files} {(files == 1 ? "file" : "files")} written to {session.Shown(folder)}, of {pages.Length} pages and {built.Documents} documents.");
        }

        return ExitCode.Done;
    }

    /// <summary>What is withdrawn is never published; a policy whose newest version is not approved only where asked for.</summary>
    private static bool IsPublished(PolicyCopy copy, bool includeDrafts) =>
        copy.Policy.Publish
        && VersionStanding.Of(copy) is var standing
        && standing.Latest?.Status != ReleaseStatus.Withdrawn
        && (includeDrafts || !standing.IsDraft);

    private static int Fail(CommandSession session, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return PdfDiagnostics.AreOfMachine(findings) ? ExitCode.Environment : ExitCode.BadInput;
    }
}

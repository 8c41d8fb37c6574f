using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Building;
using PolicyForge.Building.Publishing;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Publishing;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Html.Site;
using PolicyForge.Pdf;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge site: writes a website of the published policies.</summary>
public sealed class SiteCommand : DocumentedCommand
{
    private readonly IReadOnlyList<IDocumentWriter> _writers;
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: site, in the workspace)", HelpName = "DIR" };
    private readonly Option<string[]> _formats = ListOption.Create("--format", "LIST", "Formats to offer: docx, html, pdf (default: those of policyforge.yaml)");
    private readonly Option<bool> _drafts = new("--include-drafts") { Description = "Publish what is not approved, too: for a preview, not for the public" };
    private readonly Option<bool> _internal = new("--internal") { Description = "Also say what is overdue, under revision, never approved or missing: for the trust, not for the public" };
    private readonly Option<bool> _noArchive = new("--no-archive") { Description = "List earlier versions without making files of them" };
    private readonly PdfOutputOptions _pdf = new();

    public SiteCommand(CommandEnvironment environment, GlobalOptions options, IReadOnlyList<IDocumentWriter> writers)
        : base("site", "Write a website of the published policies", "policyforge site --output public", "policyforge site --internal --output governance", "policyforge site --include-drafts --output preview")
    {
        _writers = writers;
        foreach (var option in new Option[] { _output, _formats, _drafts, _internal, _noArchive }) Options.Add(option);
        _pdf.AddTo(this);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree);
        if (loaded.Composer is not { } composer) return Fail(session, loaded.Diagnostics);
        string folder = Path.GetFullPath(parse.GetValue(_output) ?? Path.Combine(session.WorkspaceFolder, "site"), session.Environment.WorkingFolder);
        var opened = OutputFolder.Open(folder, session.WorkspaceFolder);
        if (opened.Value is not { } output) return Fail(session, [.. loaded.Diagnostics, .. opened.Diagnostics]);
        using (output)
        {
            using var repository = RepositoryCommands.Open(session).Value;
            var past = repository is { State.Head: not null } ? new PastVersions(repository, tree) : null;
            var request = new PublishRequest
            {
                Formats = ListOption.Values(parse, _formats),
                IncludeDrafts = parse.GetValue(_drafts),
                IsInternal = parse.GetValue(_internal),
                WithArchive = !parse.GetValue(_noArchive),
                PageNumbers = _pdf.WantsPageNumbers(parse),
            };
            var rebuilt = RebuiltFiles.Open(output, folder);
            var publishing = new PublishPolicies(composer, past, _writers, _pdf.ConverterFor(parse, session.Environment));
            var staged = Stage(publishing, request, session, folder, output, rebuilt);
            var found = new DiagnosticBag();
            found.AddRange(loaded.Diagnostics);
            found.AddRange(staged.Diagnostics);
            if (found.HasErrors || staged.Value is not { } site) return Fail(session, found.ToImmutable());
            var pages = SiteWriter.Write(new SiteMapping(composer.Workspace, session.Today, site.Copies, request.IsInternal).Map());
            return PutInPlace(session, folder, output, new Staged(site, pages, rebuilt), found);
        }
    }

    private static Outcome<PublishedSite> Stage(PublishPolicies publishing, PublishRequest request, CommandSession session, string folder, OutputFolder output, RebuiltFiles rebuilt)
    {
        using var progress = BuildProgressBar.For(session);
        return publishing.Stage(request, folder, output, rebuilt, progress, session.Environment.Cancellation);
    }

    /// <summary>Nothing of the site has been touched until here; from here on files are only moved.</summary>
    private static int PutInPlace(CommandSession session, string folder, OutputFolder output, Staged staged, DiagnosticBag found)
    {
        foreach (var page in staged.Pages) output.Stage(page.Path, page.Content.AsSpan());
        session.Environment.Cancellation.ThrowIfCancellationRequested();
        var written = output.MoveIntoPlace(found);
        string[] paths = [.. staged.Site.Files, .. staged.Pages.Select(page => page.Path)];
        var removed = output.Remove(output.Manifest.Files.Keys.Except(paths, StringComparer.Ordinal), found);
        output.SaveManifest(paths, removed);
        staged.Rebuilt.Save();
        if (found.HasErrors) return Fail(session, found.ToImmutable());
        session.Printer.PrintAll(found.ToImmutable());
        if (!session.IsQuiet) session.Environment.Output.WriteLine(Summary(session, folder, staged, written.Length, removed.Length));
        return ExitCode.Done;
    }

    private static string Summary(CommandSession session, string folder, Staged staged, int written, int removed)
    {
        int shown = staged.Site.Copies.Count(copy => !copy.Files.IsEmpty);
        int earlier = staged.Site.Copies.Sum(copy => copy.Earlier.Count(version => !version.Files.IsEmpty));
        string gone = removed == 0 ? "" : $", {removed} removed";
        return $"{Count(written, "file", "files")} written to {session.Shown(folder)}{gone}: {Count(staged.Pages.Length, "page", "pages")}, "
            + $"{Count(shown, "policy", "policies")} and {Count(earlier, "earlier version", "earlier versions")}. Open {session.Shown(Path.Combine(folder, "index.html"))}.";

        static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
    }

    private static int Fail(CommandSession session, ImmutableArray<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return PdfDiagnostics.AreOfMachine(findings) ? ExitCode.Environment : ExitCode.BadInput;
    }

    /// <summary>What is ready to be put in place.</summary>
    private sealed record Staged(PublishedSite Site, ImmutableArray<SiteFile> Pages, RebuiltFiles Rebuilt);
}

using System.Collections.Immutable;
using System.CommandLine;
using PolicyForge.Building;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Git;
using PolicyForge.Governance.Notices;
using PolicyForge.Versions.Redlines;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge notice: tells schools, governors and the board what changes, why, from when, and what they have to do.</summary>
public sealed class NoticeCommand : DocumentedCommand
{
    private readonly SelectionOptions _selection;
    private readonly IDocumentWriter _docx;
    private readonly IDocumentWriter _html;
    private readonly Option<string?> _since = new("--since") { Description = "Tell what was approved after this day (default: what waits for approval)", HelpName = "DATE" };
    private readonly Option<string?> _replyBy = new("--by") { Description = "The day by which readers are asked to act", HelpName = "DATE" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write into (default: output/notices, in the workspace)", HelpName = "DIR" };
    private readonly Option<string> _format = new("--format") { Description = "How to say what was done: text or json", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public NoticeCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion, IDocumentWriter docx, IDocumentWriter html)
        : base(
            "notice",
            "Tell schools and governors what changes, why, from when, and what they have to do: in Word, as pages and as e-mail drafts",
            "policyforge notice --by 2026-12-11",
            "policyforge notice social-media --school meadow-bank --since 2026-09-01")
    {
        (_docx, _html) = (docx, html);
        _selection = new SelectionOptions(completion);
        _selection.AddTo(this);
        _format.AcceptOnlyFromAmong("text", "json");
        foreach (var option in new Option[] { _since, _replyBy, _output, _format }) Options.Add(option);
        SetAction(parse => RepositoryCommands.InRepository(parse, options, environment, (session, repository) => Run(parse, session, repository)));
    }

    private int Run(ParseResult parse, CommandSession session, GitRepository repository)
    {
        var found = new DiagnosticBag();
        var since = DayOf(parse.GetValue(_since), found);
        var replyBy = DayOf(parse.GetValue(_replyBy), found);
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree);
        if (loaded.Composer is not { } composer || found.HasErrors) return Fail(session, [.. found.ToImmutable(), .. loaded.Composer is null ? loaded.Diagnostics : []]);
        var redlines = new RedlineCopies(repository, new VersionArchive(repository, tree), composer, session.Today, loaded.Diagnostics);
        var notices = new GatherNotices(redlines, composer.Workspace, session.Today).Run(_selection.Read(parse), since, replyBy);
        return notices.HasErrors ? Fail(session, notices.Diagnostics) : Write(parse, session, notices);
    }

    private int Write(ParseResult parse, CommandSession session, Outcome<ImmutableArray<ChangeNotice>> notices)
    {
        string folder = parse.GetValue(_output) is { } named
            ? Path.GetFullPath(named, session.Environment.WorkingFolder)
            : Path.Combine(session.WorkspaceFolder, "output", "notices");
        var opened = OutputFolder.Open(folder, session.WorkspaceFolder);
        if (opened.Value is not { } output) return Fail(session, opened.Diagnostics);
        using (output)
        {
            var found = new DiagnosticBag();
            found.AddRange(notices.Diagnostics);
            foreach (var notice in notices.Value) Stage(output, notice);
            var written = output.MoveIntoPlace(found);
            output.SaveManifest(written, [], null);
            if (parse.GetValue(_format) == "json") NoticeReport.WriteJson(session, notices.Value, NameOf, found.ToImmutable());
            else NoticeReport.WriteText(session, notices.Value, NameOf, session.Shown(folder), found.ToImmutable());
            return found.HasErrors ? ExitCode.Environment : ExitCode.Done;
        }
    }

    private void Stage(OutputFolder output, ChangeNotice notice)
    {
        var document = NoticeDocument.Of(notice);
        var layout = NoticeDocument.Dress(notice.Layout);
        byte[] docx = Written(_docx);
        output.Stage(NameOf(notice) + ".docx", docx);
        output.Stage(NameOf(notice) + ".html", Written(_html));
        output.Stage(NameOf(notice) + ".eml", System.Text.Encoding.UTF8.GetBytes(NoticeMail.Of(notice, docx)));

        byte[] Written(IDocumentWriter writer)
        {
            using var content = new MemoryStream();
            writer.Write(document, layout, content);
            return content.ToArray();
        }
    }

    /// <summary>"meadow-bank/notice-to-governors", without an ending.</summary>
    private static string NameOf(ChangeNotice notice) => notice.Audience switch
    {
        NoticeAudience.School => $"{notice.School!.Id}/notice",
        NoticeAudience.Governors => $"{notice.School!.Id}/notice-to-governors",
        _ => "trust/notice-to-trustees",
    };

    private static DateOnly? DayOf(string? text, DiagnosticBag found)
    {
        if (text is null) return null;
        if (WrittenDate.TryParse(text, out var date) && date.HasDay) return date.FirstDay;
        found.Report(CommandLineDiagnostics.BadDate, null, text);
        return null;
    }

    private static int Fail(CommandSession session, IReadOnlyCollection<Diagnostic> findings)
    {
        session.Printer.PrintAll(findings);
        return ExitCode.BadInput;
    }
}

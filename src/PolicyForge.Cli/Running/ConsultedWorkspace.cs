using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Printing;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Consultations;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Running;

/// <summary>How the commands of consultations begin and end: what they are about is found, and a file is written and committed.</summary>
internal sealed record ConsultedWorkspace(CommandSession Session, ISourceTree Tree, ConsultationSubject Subject)
{
    /// <summary>The file of the open consultation; empty where none is.</summary>
    public string TextOfOpen => Subject.Open is { } open ? TextOf(open) : "";

    /// <summary>The file of a consultation; empty where it has gone.</summary>
    public string TextOf(Consultation consultation) => Tree.Find(consultation.Path) is { } entry ? Encoding.UTF8.GetString(Tree.Read(entry).Span).TrimStart('\uFEFF') : "";

    /// <summary>Null where the workspace has errors or has no such policy or school; they have been printed then.</summary>
    public static ConsultedWorkspace? Of(ParseResult parse, CommandSession session, SubjectOptions options)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var subject = options.Read(parse, tree);
        session.Printer.PrintAll(subject.Diagnostics);
        if (subject.Value is not { } named) return null;
        var loaded = LoadedWorkspace.Of(session, tree, named.SchoolId is { } id ? [id] : default);
        Diagnostic[] errors = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error)];
        session.Printer.PrintAll(errors);
        if (loaded.Composer?.Workspace is not { } workspace || errors.Length > 0) return null;
        var school = named.SchoolId is null ? null : workspace.Schools.Find(named.SchoolId);
        var policy = workspace.Policies[named.PolicyId];
        if (school is null || workspace.PoliciesFor(school).Contains(policy)) return new ConsultedWorkspace(session, tree, new ConsultationSubject(workspace, policy, school));
        session.Printer.Print(SelectionDiagnostics.NothingSelected.At(null, school.Id, policy.Id));
        return null;
    }

    /// <summary>Null, and printed, where it is no date.</summary>
    public PartialDate? DateOf(string text)
    {
        if (WrittenDate.TryParse(text, out var date)) return date;
        Session.Printer.Print(CommandLineDiagnostics.BadDate.At(null, text));
        return null;
    }

    /// <summary>The files that the subject's text is made from and that nobody has committed.</summary>
    public ImmutableArray<string> Uncommitted(IRepository repository) => new SourceLog(repository).Uncommitted(PolicySources.PathsOf(Subject.Workspace, Subject.Policy, Subject.School));

    /// <summary>Prints what was found, and writes and commits the file where there is one.</summary>
    /// <param name="withSources">True where the record stands for the text as it is now: what is not committed of it goes into the same commit, and with <paramref name="noCommit"/> PF8265 names it.</param>
    public int Save(Outcome<FileDraft> planned, bool noCommit, string message, Func<FileDraft, string> say, string? next, bool withSources = false)
    {
        Session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } file) return ExitCode.BadInput;
        var sources = withSources ? Uncommitted() : [];
        if (noCommit && !sources.IsEmpty) Session.Printer.Print(ConsultDiagnostics.TextNotCommitted.At(null, Subject, string.Join(", ", sources)));
        var saved = SavedFiles.Save(Session, new WorkspaceEdit([], [file]) { AlsoCommitted = sources }, noCommit, message + "\n");
        Session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (Session.IsQuiet) return ExitCode.Done;
        Session.Environment.Output.WriteLine($"{say(file)} Saved {saved.Where}.".Replace("Saved not committed", "Not committed", StringComparison.Ordinal));
        foreach (string source in noCommit ? [] : sources) Session.Environment.Output.WriteLine($"with {TerminalText.Printable(source)}");
        if (next is not null) Session.Environment.Output.WriteLine($"Next: {next}");
        return ExitCode.Done;
    }

    /// <summary>Empty without a repository: why there is none is said where the file is to be committed.</summary>
    private ImmutableArray<string> Uncommitted()
    {
        var opened = RepositoryCommands.Open(Session);
        using var repository = opened.Value;
        return repository is null ? [] : Uncommitted(repository);
    }
}

using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Git;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Cli.Running;

/// <summary>How commands that need the repository begin: open it, or say why not.</summary>
internal static class RepositoryCommands
{
    private static readonly DiagnosticDescriptor[] OfMachine =
    [
        RepositoryDiagnostics.GitMissing, RepositoryDiagnostics.GitTooOld, RepositoryDiagnostics.GitFailed,
        RepositoryDiagnostics.DamagedHead, RepositoryDiagnostics.RepositoryIncomplete, RepositoryDiagnostics.StrayWorktree,
    ];

    /// <summary>As <see cref="WorkspaceCommands.InSession"/>, with the repository that holds the workspace.</summary>
    public static int InRepository(ParseResult parse, GlobalOptions options, CommandEnvironment environment, Func<CommandSession, GitRepository, int> run) =>
        WorkspaceCommands.InSession(parse, options, environment, session => InRepository(session, repository => run(session, repository)));

    /// <summary>Calls <paramref name="run"/> with the repository; without one, prints why and gives the exit code.</summary>
    public static int InRepository(CommandSession session, Func<GitRepository, int> run)
    {
        var opened = Open(session);
        using var repository = opened.Value;
        if (repository is null)
        {
            foreach (var finding in opened.Diagnostics) session.Printer.Print(finding);
            return opened.Diagnostics.All(IsOfMachine) ? ExitCode.Environment : ExitCode.BadInput;
        }

        if (repository.State.Head is not null) return run(repository);
        session.Printer.Print(RepositoryDiagnostics.EmptyRepository.At(null));
        return ExitCode.BadInput;
    }

    /// <summary>The repository that holds the workspace, opened.</summary>
    public static Outcome<GitRepository> Open(CommandSession session) => GitRepository.Open(session.WorkspaceFolder, session.Environment.FindGit());

    private static bool IsOfMachine(Diagnostic finding) => OfMachine.Contains(finding.Descriptor);
}

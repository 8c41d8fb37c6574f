using System.Collections.Immutable;
using PolicyForge.Building.Checking;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Resolution;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation check: the register and all that is cited (PF7xxx).</summary>
public sealed class LegislationCheckCommand : DocumentedCommand
{
    public LegislationCheckCommand(CommandEnvironment environment, GlobalOptions options)
        : base("check", "Check the register, every citation and every title of the law in prose", "policyforge legislation check") =>
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, Run));

    private static int Run(CommandSession session)
    {
        var loaded = LoadedWorkspace.Of(session, new DirectorySourceTree(session.WorkspaceFolder));
        var found = loaded.Composer is { } composer ? new CheckWorkspace(composer, []).Run(CopySelection.All, session.Environment.Cancellation).Diagnostics : [];
        ImmutableArray<Diagnostic> ofLaw = [.. loaded.Diagnostics.Concat(found).Where(IsOfLaw)];
        session.Printer.PrintAll(ofLaw);
        if (ofLaw.IsEmpty && !session.IsQuiet && loaded.Composer is not null) session.Environment.Output.WriteLine("Nothing is wrong with the register or with what is cited.");
        if (loaded.Composer is null || ofLaw.Any(finding => finding.Severity == Severity.Error)) return ExitCode.BadInput;
        return ofLaw.Any(finding => finding.Severity == Severity.Warning) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Findings of the area, citations of what the register does not have, and every error in the register's own file.</summary>
    private static bool IsOfLaw(Diagnostic finding) =>
        finding.Code.StartsWith("PF7", StringComparison.Ordinal) || finding.Descriptor == ResolutionDiagnostics.UnknownLegislation || finding.Location?.Path == WorkspacePaths.Legislation;
}

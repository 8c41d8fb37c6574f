using System.CommandLine;
using System.Text;
using PolicyForge.Building.Scaffolding;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Running;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.Registers;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge update-registers: what this version of the program knows of the law, into the workspace's registers.</summary>
public sealed class UpdateRegistersCommand : DocumentedCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be written, and write nothing" };
    private readonly Option<string[]> _take = new("--take") { Description = "Take what PolicyForge says of this entry, where yours says otherwise", HelpName = "ID" };

    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write the registers without a commit" };

    public UpdateRegistersCommand(CommandEnvironment environment, GlobalOptions options)
        : base(
            "update-registers",
            "Bring the registers of legislation and of statutory policies up to what this PolicyForge knows",
            "policyforge update-registers --dry-run",
            "policyforge update-registers")
    {
        Options.Add(_dryRun);
        Options.Add(_take);
        Options.Add(_noCommit);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        string[] taken = parse.GetValue(_take) ?? [];
        (string Path, UpdatedRegister Updated)[] registers = [.. ShippedRegisters.Paths.Select(path => (path, UpdatedRegister.Of(TextOf(tree, path), ShippedRegisters.TextOf(path), [.. taken])))];
        FileDraft[] drafts = [.. registers.Where(register => register.Updated.IsNew).Select(register => new FileDraft(register.Path, register.Updated.Text))];
        Diagnostic[] errors = [.. WriteFiles.Check(session.WorkspaceFolder, drafts), .. ErrorsWith(tree, drafts)];
        if (errors.Length > 0)
        {
            session.Printer.PrintAll(errors);
            return ExitCode.BadInput;
        }

        bool isDryRun = parse.GetValue(_dryRun);
        var saved = isDryRun || drafts.Length == 0 ? null : SavedFiles.SaveWithOrWithoutGit(session, drafts, parse.GetValue(_noCommit), "Registers: what this PolicyForge knows of the law and of statutory policies\n");
        session.Printer.PrintAll(saved?.Found ?? []);
        if (saved?.Failed == true) return ExitCode.BadInput;
        if (session.IsQuiet) return ExitCode.Done;
        foreach (var (path, updated) in registers) Report(session.Environment.Output, path, updated);
        session.Environment.Output.WriteLine(drafts.Length == 0 ? "Both registers have all that this PolicyForge knows."
            : isDryRun ? "Nothing was written."
            : $"Written{(saved!.Commit is null ? "" : ", " + saved.Where)}. Next: policyforge check, and policyforge changes for what new versions would print otherwise.");
        return ExitCode.Done;
    }

    private static string? TextOf(DirectorySourceTree tree, string path) => tree.Find(path) is { } entry ? Encoding.UTF8.GetString(tree.Read(entry).Span).TrimStart('\ufeff') : null;

    /// <summary>Errors of the workspace in the registers, as they would be.</summary>
    private static IEnumerable<Diagnostic> ErrorsWith(DirectorySourceTree tree, FileDraft[] drafts) => drafts.Length == 0
        ? []
        : WorkspaceLoader.Load(new OverlaySourceTree(tree, new MemorySourceTree(drafts.Select(draft => (draft.Path, draft.Text))))).Diagnostics
            .Where(finding => finding.Severity == Severity.Error && finding.Location is { } location && ShippedRegisters.Paths.Contains(location.Path));

    private static void Report(TextWriter output, string path, UpdatedRegister updated)
    {
        if (updated.IsWholeFile) output.WriteLine($"{path}: new, with {updated.Added.Length} entries");
        else if (updated.Added.Length > 0) output.WriteLine($"{path}: {updated.Added.Length} new: {string.Join(", ", updated.Added)}");
        foreach (var entry in updated.Completed) output.WriteLine($"{path}: {entry.Id}: {string.Join(", ", entry.Keys)}");
        foreach (var entry in updated.Kept) output.WriteLine($"{path}: {entry.Id}: yours says otherwise of {string.Join(", ", entry.Keys)} and stays (--take {entry.Id} takes PolicyForge's)");
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Reporting;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Copies;
using PolicyForge.Governance.Slots;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge slots: what clauses leave open to a school, and filling it in.</summary>
public sealed class SlotsCommand : DocumentedCommand
{
    private readonly Option<string> _school = new("--school") { Description = "Id of the school", HelpName = "ID", Required = true };
    private readonly Option<string[]> _set = new("--set") { Description = "Fill a slot in (repeat it for several); items of a list stand between semicolons", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _noCommit = new("--no-commit") { Description = "Write school.yaml without a commit" };
    private readonly Option<string> _format = new("--format") { Description = "How to print: table or json", HelpName = "KIND", DefaultValueFactory = _ => "table" };

    public SlotsCommand(CommandEnvironment environment, GlobalOptions options, WorkspaceCompletion completion)
        : base(
            "slots",
            "List what clauses leave open to a school, or fill it in",
            "policyforge slots --school meadow-bank",
            "policyforge slots --school meadow-bank --set \"social-media/contact-with-learners.friend_requests_to=the pastoral team\"")
    {
        _school.CompletionSources.Add(completion.Schools);
        _format.AcceptOnlyFromAmong("table", "json");
        foreach (var option in new Option[] { _school, _set, _noCommit, _format }) Options.Add(option);
        SetAction(parse => WorkspaceCommands.InSession(parse, options, environment, session => Run(parse, session)));
    }

    private int Run(ParseResult parse, CommandSession session)
    {
        string id = parse.GetRequiredValue(_school);
        var tree = new DirectorySourceTree(session.WorkspaceFolder);
        var loaded = LoadedWorkspace.Of(session, tree, [id]);
        if (loaded.Composer?.Workspace is not { } workspace)
        {
            session.Printer.PrintAll(loaded.Diagnostics);
            return ExitCode.BadInput;
        }

        if (workspace.Schools.Find(id) is not { } school)
        {
            session.Printer.PrintAll(CopySelection.UnknownSchool(workspace, id));
            return ExitCode.BadInput;
        }

        string[] settings = parse.GetValue(_set) ?? [];
        return settings.Length > 0 ? Set(parse, session, workspace, tree, school, [.. settings]) : List(parse, session, OpenSlot.Of(workspace, school), school);
    }

    private int Set(ParseResult parse, CommandSession session, Workspace workspace, DirectorySourceTree tree, School school, ImmutableArray<string> settings)
    {
        var planned = FillSlots.Plan(workspace, tree, school, settings);
        session.Printer.PrintAll(planned.Diagnostics);
        if (planned.Value is not { } file) return ExitCode.BadInput;
        var saved = SavedFiles.Save(session, [file], parse.GetValue(_noCommit), $"Fill slots of {school.Id}\n\n{string.Join('\n', settings.Select(setting => setting.ReplaceLineEndings(" ")))}\n\nSchool: {school.Id}\n");
        session.Printer.PrintAll(saved.Found);
        if (saved.Failed) return ExitCode.BadInput;
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteString("file", file.Path);
                json.WriteString("commit", saved.Commit?.Id.Value);
            });
        }
        else if (!session.IsQuiet)
        {
            session.Environment.Output.WriteLine($"{file.Path} written, {saved.Where}.");
        }

        return ExitCode.Done;
    }

    private int List(ParseResult parse, CommandSession session, ImmutableArray<OpenSlot> slots, School school)
    {
        if (parse.GetValue(_format) == "json")
        {
            JsonReport.Write(session.Environment.Output, json =>
            {
                json.WriteStartArray("slots");
                foreach (var slot in slots)
                {
                    json.WriteStartObject();
                    json.WriteString("name", FillSlots.NameOf(slot));
                    json.WriteString("description", slot.Slot.Description);
                    json.WriteString("type", ListReport.NameOf(slot.Slot.Type));
                    json.WriteString("value", slot.Value is null ? null : Printed(slot.Value));
                    json.WriteString("default", slot.Slot.Default is null ? null : Printed(slot.Slot.Default));
                    json.WriteBoolean("missing", slot.IsMissing);
                    json.WriteStartArray("policies");
                    foreach (string policy in slot.Policies) json.WriteStringValue(policy);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            TerminalTable.Write(session, ["Slot", "What belongs there", "The school says", "Else printed"], slots.Select(slot => (string[])
            [
                FillSlots.NameOf(slot), slot.Slot.Description.ReplaceLineEndings(" ").Trim(), slot.Value is null ? "" : Printed(slot.Value), slot.Slot.Default is null ? "nothing: it must be filled in" : Printed(slot.Slot.Default),
            ]));
            int missing = slots.Count(slot => slot.IsMissing);
            if (missing > 0 && !session.IsQuiet) session.Environment.Output.WriteLine($"{missing} must be filled in: policyforge slots --school {school.Id} --set NAME=VALUE");
        }

        return slots.Any(slot => slot.IsMissing) ? ExitCode.Findings : ExitCode.Done;
    }

    private static string Printed(SlotValue value) => value.Value switch
    {
        ImmutableArray<string> list => string.Join("; ", list),
        bool flag => flag ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!.ReplaceLineEndings(" ").Trim(),
    };
}

using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Adding;
using PolicyForge.Governance.Files;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge legislation add: an entry for the register.</summary>
public sealed class LegislationAddCommand : NewFileCommand
{
    private readonly Option<string?> _title;
    private readonly Option<string?> _kind;
    private readonly Option<string?> _from;
    private readonly Option<string?> _address;
    private readonly Option<string?> _number;
    private readonly Option<string?> _editionOf;
    private readonly Option<string?> _publisher;

    public LegislationAddCommand(CommandEnvironment environment, GlobalOptions options)
        : base(environment, options, "add", "Add an Act, an instrument or guidance to the register", "Id of the entry: the title and the year",
            "policyforge legislation add children-act-1989",
            "policyforge legislation add children-act-1989 --title \"Children Act 1989\" --kind act --in-force-from 1991-10-14 --number \"1989 c. 41\"")
    {
        _title = Needed("--title", "TITLE", "Its title as it is cited");
        _kind = Needed("--kind", "KIND", "What it is: act, statutory-instrument, guidance or another kind of the register");
        _from = Needed("--in-force-from", "DATE", "The first day on which it is in force: 2026-09-01");
        _address = Optional("--address", "URL", "Where it can be read");
        _number = Optional("--number", "NUMBER", "Its number, such as 1989 c. 41");
        _editionOf = Optional("--edition-of", "ID", "For an edition of guidance: the id without the year");
        _publisher = Optional("--publisher", "NAME", "For guidance: who publishes it");
        Complete();
    }

    private protected override Outcome<WorkspaceEdit> Plan(NewFiles files, string id, Func<Option<string?>, string> answer, ParseResult parse) =>
        files.Legislation(new NewLegislation(id, answer(_title), answer(_kind), answer(_from), parse.GetValue(_address), parse.GetValue(_number), parse.GetValue(_editionOf), parse.GetValue(_publisher)));

    private protected override string Subject(string id) => $"Add {id} to the register of legislation";

    private protected override string Next(string id) => $"policyforge legislation show {id}";
}

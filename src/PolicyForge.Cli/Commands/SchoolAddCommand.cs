using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Adding;
using PolicyForge.Governance.Files;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge school add: a school that joins the trust.</summary>
public sealed class SchoolAddCommand : NewFileCommand
{
    private readonly Option<string?> _name;
    private readonly Option<string?> _shortName;
    private readonly Option<string?> _type;
    private readonly Option<string?> _phase;
    private readonly Option<string?> _head;
    private readonly Option<string?> _email;
    private readonly Option<string?> _telephone;
    private readonly Option<string?> _website;

    public SchoolAddCommand(CommandEnvironment environment, GlobalOptions options)
        : base(environment, options, "add", "Add a school to the trust", "Id of the school: the name of its folder",
            "policyforge school add oak-hill",
            "policyforge school add oak-hill --name \"Oak Hill Primary School\" --short-name \"Oak Hill\" --type academy --phase primary --head \"Marit Osei\"")
    {
        _name = Needed("--name", "NAME", "The school's full name");
        _shortName = Needed("--short-name", "NAME", "What documents call it after its first mention");
        _type = Needed("--type", "TYPE", "academy, or maintained by a local authority", [.. SchoolWords.Types.Select(type => type.Word)]);
        _phase = Needed("--phase", "PHASE", "Which ages it teaches", [.. SchoolWords.Phases.Select(phase => phase.Word)]);
        _head = Optional("--head", "NAME", "The head's name");
        _email = Optional("--email", "ADDRESS", "Its e-mail address");
        _telephone = Optional("--telephone", "NUMBER", "Its telephone number");
        _website = Optional("--website", "URL", "Its website");
        Complete();
    }

    private protected override Outcome<WorkspaceEdit> Plan(NewFiles files, string id, Func<Option<string?>, string> answer, ParseResult parse) =>
        files.School(new NewSchool(id, answer(_name), answer(_shortName), answer(_type), answer(_phase))
        {
            Head = parse.GetValue(_head),
            Email = parse.GetValue(_email),
            Telephone = parse.GetValue(_telephone),
            Website = parse.GetValue(_website),
        });

    private protected override string Subject(string id) => $"Add the school {id}";

    private protected override string Next(string id) => $"policyforge check --school {id}";
}

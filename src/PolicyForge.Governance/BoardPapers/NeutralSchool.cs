using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>Schools without their particulars (names, people, addresses, words, details), so that what still differs is what their texts say.</summary>
/// <remarks>Every role has as many holders as it has in any school: a school's own text may speak of the second deputy, and a list is as long in all.</remarks>
/// <param name="model">Gives what each school must have and no board decides on.</param>
internal sealed class NeutralSchool(Workspace workspace, School model)
{
    private static readonly SourceText Nowhere = new("board-paper", "");

    private readonly ImmutableDictionary<string, ImmutableDictionary<string, SlotValue>> _slots = workspace.Clauses.Where(clause => clause.Slots.Any(slot => slot.Default is null))
        .ToImmutableDictionary(clause => clause.Id, clause => clause.Slots.Where(slot => slot.Default is null).Select(slot => (slot.Name, Value: Placeholder(clause, slot, model)))
            .Where(slot => slot.Value is not null).ToImmutableDictionary(slot => slot.Name, slot => slot.Value!));

    private readonly ImmutableSortedDictionary<string, RoleHolders> _people = workspace.Schools.SelectMany(school => school.People.Values).GroupBy(holders => holders.Role, StringComparer.Ordinal)
        .Select(of => of.MaxBy(holders => holders.People.Length)! with { IsList = of.Any(holders => holders.IsList) })
        .ToImmutableSortedDictionary(holders => holders.Role, holders => holders with { People = [.. holders.People.Select(person => Neutral(holders.Role, person))] }, StringComparer.Ordinal);

    /// <summary>Any school: the trust's text of every clause, and a note where each school writes its own.</summary>
    public School Common => Of(model) with
    {
        Clauses = new IdTable<SchoolClause>(model.Clauses.Where(own => IsLocal(own.Id)).Select(own => own with { Text = Note($"[Each school's own text: {workspace.Clauses.Find(own.Id)!.Title}]") })),
        OwnPolicies = IdTable<SchoolPolicy>.Empty,
    };

    /// <summary>A school with its own texts, templates, phase, features and unions, and nothing else of its own.</summary>
    public School Of(School school) => school with
    {
        Name = "[the school]",
        ShortName = "[the school]",
        Motto = null,
        Address = ["[address]"],
        Telephone = "[telephone number]",
        Email = "office@school.example",
        Website = "https://www.school.example",
        LocalAuthority = "[the local authority]",
        PoliceForce = "[the police force]",
        Layout = null,
        Branding = Branding.None,
        Terms = TermTable.Empty,
        Slots = _slots,
        People = _people,
        Links = [.. model.Links.Take(1).Select(link => link with { Title = "[a page of the school's]", Url = "https://www.school.example" })],
    };

    private bool IsLocal(string clauseId) => workspace.Clauses.Find(clauseId)?.Tier == ClauseTier.Local;

    private static Person Neutral(string role, Person person) => person with
    {
        Name = $"[{role.Replace('_', ' ')}]",
        Title = person.Title is null ? null : "[post]",
        Email = person.Email is null ? null : "name@school.example",
        Telephone = person.Telephone is null ? null : "[telephone number]",
    };

    private static ClauseText Note(string words) => new(new SourceText("board-paper.md", words + "\n"), 0);

    private static SlotValue? Placeholder(Clause clause, SlotDefinition slot, School model) => slot.Type switch
    {
        SlotType.Text or SlotType.Markdown => new SlotValue(SlotType.Text, $"[{slot.Description.TrimEnd('.')}]", new SourceLocation(Nowhere, default)),
        SlotType.List => new SlotValue(SlotType.List, ImmutableArray.Create($"[{slot.Description.TrimEnd('.')}]"), new SourceLocation(Nowhere, default)),
        _ => model.SlotValueOf(clause.Id, slot.Name),
    };
}

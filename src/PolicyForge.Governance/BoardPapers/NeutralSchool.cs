using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>Schools without their particulars (names, people, addresses, words, details), so that what still differs is what their texts say.</summary>
/// <remarks>
/// What a template can ask stays as it is: how many hold a role and whether one person holds two, how many pages and unions there are, numbers, dates, lists and answers in slots.
/// Only words that stand in a sentence as they are become words in brackets.
/// </remarks>
internal sealed class NeutralSchool(Workspace workspace)
{
    private static readonly SourceText Nowhere = new("board-paper", "");

    private readonly ImmutableArray<(string Clause, SlotDefinition Slot)> _slots = [.. workspace.Clauses.SelectMany(clause => clause.Slots.Select(slot => (clause.Id, slot)))];
    private readonly HashSet<string> _ofTrust = workspace.Trust.People.Values.SelectMany(holders => holders.People).Select(person => person.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Any school: the trust's text of every clause, what stands in slots by default, and a note where each school writes its own.</summary>
    /// <param name="model">Gives what each school must have and no board decides on.</param>
    public School Common(School model) => Of(model) with
    {
        Clauses = new IdTable<SchoolClause>(Local.Select(clause => Note(model, clause, $"[Each school's own text: {clause.Title}]"))),
        Slots = SlotsOf((clause, slot) => slot.Default is not null ? null
            : slot.Type switch
            {
                SlotType.Text or SlotType.Markdown => Placeholder(slot),
                SlotType.List => new SlotValue(SlotType.List, ImmutableArray.Create(Described(slot)), InNoFile),
                _ => model.SlotValueOf(clause, slot.Name),
            }),
        OwnPolicies = IdTable<SchoolPolicy>.Empty,
    };

    /// <summary>A school as it was: with a note where it had not written its own text yet.</summary>
    public School Before(School school) => Of(school) with
    {
        Clauses = new IdTable<SchoolClause>([.. school.Clauses, .. Local.Where(clause => !school.Clauses.Contains(clause.Id)).Select(clause => Note(school, clause, $"[Not written yet: {clause.Title}]"))]),
    };

    /// <summary>A school with its own texts, templates, phase, features and unions, and no names of its own.</summary>
    public School Of(School school) => school with
    {
        Name = "[the school]",
        ShortName = "[the school]",
        Motto = In(school.Motto, "[motto]"),
        Address = school.Address.IsEmpty ? [] : ["[address]"],
        Telephone = In(school.Telephone, "[telephone number]"),
        Email = In(school.Email, "office@school.example"),
        Website = In(school.Website, "https://www.school.example"),
        LocalAuthority = In(school.LocalAuthority, "[the local authority]"),
        PoliceForce = In(school.PoliceForce, "[the police force]"),
        Layout = null,
        Branding = Branding.None,
        Terms = TermTable.Empty,
        Slots = SlotsOf((clause, slot) => slot is { Type: SlotType.Text, Default: null } ? Placeholder(slot) : school.SlotValueOf(clause, slot.Name)),
        People = PeopleOf(school),
        Links = [.. school.Links.Select(link => link with { Title = "[a page of the school's]", Url = "https://www.school.example" })],
    };

    private static SourceLocation InNoFile => new(Nowhere, default);

    private static string? In(string? given, string place) => given is null ? null : place;

    private IEnumerable<Clause> Local => workspace.Clauses.Where(clause => clause.Tier == ClauseTier.Local);

    /// <summary>Who has a role in the trust keeps the name: it stands in every school's text.</summary>
    private ImmutableSortedDictionary<string, RoleHolders> PeopleOf(School school)
    {
        var names = school.People.Values.SelectMany(holders => holders.People).Select(person => person.Name).Distinct(StringComparer.Ordinal).Index()
            .ToDictionary(name => name.Item, name => _ofTrust.Contains(name.Item) ? name.Item : NeutralNames.Of(name.Index + 1), StringComparer.Ordinal);
        return school.People.ToImmutableSortedDictionary(role => role.Key, role => role.Value with { People = [.. role.Value.People.Select(person => Neutral(person, names[person.Name]))] }, StringComparer.Ordinal);
    }

    private static Person Neutral(Person person, string name) => person with
    {
        Name = name,
        Title = In(person.Title, "[post]"),
        Email = In(person.Email, "name@school.example"),
        Telephone = In(person.Telephone, "[telephone number]"),
    };

    private ImmutableDictionary<string, ImmutableDictionary<string, SlotValue>> SlotsOf(Func<string, SlotDefinition, SlotValue?> valueOf) =>
        _slots.Select(of => (of.Clause, of.Slot.Name, Value: valueOf(of.Clause, of.Slot))).Where(of => of.Value is not null).GroupBy(of => of.Clause, StringComparer.Ordinal)
            .ToImmutableDictionary(clause => clause.Key, clause => clause.ToImmutableDictionary(slot => slot.Name, slot => slot.Value!));

    private static SchoolClause Note(School school, Clause clause, string words)
    {
        var text = new ClauseText(new SourceText("board-paper.md", words + "\n"), 0);
        return new SchoolClause { Id = clause.Id, SchoolId = school.Id, BasedOn = new Located<ClauseDigest>(clause.Text.Digest, InNoFile), Reason = "", Written = text, Text = text, Location = InNoFile };
    }

    private static SlotValue Placeholder(SlotDefinition slot) => new(SlotType.Text, Described(slot), InNoFile);

    private static string Described(SlotDefinition slot) => $"[{slot.Description.ReplaceLineEndings(" ").Trim().TrimEnd('.')}]";
}

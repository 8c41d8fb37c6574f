using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Governance.Slots;
using PolicyForge.Studio.Frame;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Studio.Details;

/// <summary>What clauses leave open to a school, as a form.</summary>
internal static class DetailsPages
{
    private const string Field = "slot:";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/schools/{school}/details", (Visit visit, string school) => visit.SchoolOf(school) is { } found ? Show(visit, found) : visit.NotFound("There is no such school."));
        routes.MapPost("/schools/{school}/details", async (Visit visit, string school) => visit.SchoolOf(school) is { } found ? Save(visit, found, await visit.FormAsync().ConfigureAwait(false)) : visit.NotFound("There is no such school."));
    }

    private static IResult Show(Visit visit, School school, Func<DetailsView, DetailsView>? with = null, int status = StatusCodes.Status200OK)
    {
        var view = new DetailsView(
            Addresses.Details(school.Id),
            [.. OpenSlot.Of(visit.Workspace, school).GroupBy(slot => slot.Clause.Id).Select(group => new SlotGroup(
                group.First().Clause.Title, string.Join(", ", group.First().Policies.Select(id => visit.Workspace.Policies[id].Title)), [.. group.Select(FieldOf)]))])
        {
            Facts = FactsOf(school),
        };
        return visit.Show<DetailsPage>(
            new PageFrame("What clauses leave open to us")
            {
                Way = visit.WayTo(school, visit.Workspace.PoliciesFor(school).First(), withPolicy: false),
                Commands = [$"policyforge slots --school {school.Id}", $"policyforge slots --school {school.Id} --set \"NAME=VALUE\""],
            },
            with is null ? view : with(view), status);
    }

    private static IResult Save(Visit visit, School school, FormValues form)
    {
        // Only what was changed is written: the rest of the file stays as it is.
        string[] Changed(School now, Workspaces.Workspace workspace) =>
        [
            .. OpenSlot.Of(workspace, now).Select(FieldOf).Where(field => form.Has(Field + field.Name))
                .Select(field => (field.Name, Now: Typed(field, form), Before: field.Kind == SlotKind.List ? field.Value.Replace("\n", "; ", StringComparison.Ordinal) : field.Value))
                .Where(field => field.Now != field.Before && field.Now.Length > 0).Select(field => $"{field.Name}={field.Now}"),
        ];

        string[] settings = Changed(school, visit.Workspace);
        if (settings.Length == 0) return visit.Done(Addresses.Details(school.Id), "Nothing was changed.");
        var saved = visit.Studio.Save(visit.Person, $"Fill slots of {school.Id}\n\n{string.Join('\n', settings)}\n\nSchool: {school.Id}\n", state =>
        {
            if (state.Workspace?.Schools.Find(school.Id) is not { } now) return Outcome<WorkspaceEdit>.Failed(state.Diagnostics);
            var planned = FillSlots.Plan(state.Workspace, state.Tree, now, [.. settings]);
            return new Outcome<WorkspaceEdit>(planned.Value is { } draft ? new WorkspaceEdit([], [draft]) : null, planned.Diagnostics);
        });
        if (saved.Value is { } commit) return visit.Done(Addresses.Details(school.Id), $"Saved: {settings.Length} {(settings.Length == 1 ? "detail" : "details")}.", commit);
        return Show(visit, school, view => view with
        {
            Findings = saved.Diagnostics,
            Groups = [.. view.Groups.Select(group => group with { Slots = [.. group.Slots.Select(field => form.Has(Field + field.Name) ? field with { Value = form.Text(Field + field.Name) } : field)] })],
        }, StatusCodes.Status409Conflict);
    }

    private static string Typed(SlotField field, FormValues form) => field.Kind switch
    {
        SlotKind.List => string.Join("; ", form.Text(Field + field.Name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        SlotKind.Text => form.Text(Field + field.Name).Trim(),
        _ => form.Line(Field + field.Name),
    };

    private static SlotField FieldOf(OpenSlot open) => new(
        FillSlots.NameOf(open), open.Slot.Description.ReplaceLineEndings(" ").Trim(),
        open.Slot.Type switch
        {
            SlotType.Number => SlotKind.Number,
            SlotType.Date => SlotKind.Date,
            SlotType.Boolean => SlotKind.YesOrNo,
            SlotType.List => SlotKind.List,
            SlotType.Markdown => SlotKind.Text,
            _ => SlotKind.Line,
        },
        Printed(open.Value), open.Slot.Default is null ? null : Printed(open.Slot.Default));

    private static string Printed(SlotValue? value) => value?.Value switch
    {
        null => "",
        ImmutableArray<string> list => string.Join('\n', list),
        bool flag => flag ? "true" : "false",
        PartialDate date => date.ToIso(),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!.ReplaceLineEndings("\n").Trim(),
    };

    private static ImmutableArray<(string, string)> FactsOf(School school) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("Name", school.Name), ("Address", string.Join(", ", school.Address)), ("Telephone", school.Telephone), ("E-mail", school.Email), ("Website", school.Website), ("Local authority", school.LocalAuthority), ("Police", school.PoliceForce),
        }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Name, fact.Value!)),
        .. school.People.Values.Select(role => (WordsOf(role.Role), string.Join("; ", role.People.Select(person => $"{person.Name}{(person.Title is { } title ? $", {title}" : "")}{(person.Email is { } mail ? $", {mail}" : "")}{(person.Telephone is { } telephone ? $", {telephone}" : "")}")))),
        .. school.Unions.IsEmpty ? ((string, string)[])[] : [("Unions", string.Join(", ", school.Unions))],
    ];

    /// <summary>"Designated safeguarding lead".</summary>
    private static string WordsOf(string role) => char.ToUpperInvariant(role[0]) + role[1..].Replace('_', ' ');
}

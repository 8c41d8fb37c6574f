using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Governance.Legislation;

/// <summary>A file in which titles of the law may be written out: a clause, a school's own text or a template.</summary>
/// <param name="BodyStart">Where the text begins after the front matter.</param>
/// <param name="SchoolId">Whose folder it lies in; null for the trust's.</param>
/// <param name="ClauseId">The clause; null for a template.</param>
public sealed record WrittenText(SourceText Source, int BodyStart, string? SchoolId, string? ClauseId)
{
    /// <summary>All of a workspace: the trust's clauses and templates, then each school's.</summary>
    public static IEnumerable<WrittenText> In(Workspace workspace) =>
    [
        .. workspace.Clauses.Select(clause => new WrittenText(clause.Text.Source, clause.Text.BodyStart, null, clause.Id)),
        .. workspace.Policies.SelectMany(policy => policy.Includes.Prepend(policy.Template)).Concat(workspace.Partials)
            .Concat(workspace.Layouts.Select(layout => layout.Front)).OfType<TemplateSource>().Select(template => OfTemplate(template, null)),
        .. workspace.Schools.SelectMany(school =>
            school.Clauses.Select(own => new WrittenText(own.Text.Source, own.Text.BodyStart, school.Id, own.Id))
                .Concat(school.OwnPolicies.SelectMany(own => own.Includes.Prepend(own.Template)).OfType<TemplateSource>().Select(template => OfTemplate(template, school.Id)))),
    ];

    private static WrittenText OfTemplate(TemplateSource template, string? school) => new(template.Source, 0, school, null);
}

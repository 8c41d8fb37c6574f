using System.Collections.Concurrent;
using PolicyForge.Documents.Markdown;
using PolicyForge.Templating;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Composition.Expansion;

/// <summary>What all policies of one school read; made once.</summary>
/// <param name="School">Null for the trust's own documents.</param>
internal sealed record SchoolTables(ScriptObject? School, ScriptObject Organisation, ScriptObject Terms, TermForms Words)
{
    /// <summary>Clauses expanded for the school that read nothing of a policy, by id.</summary>
    public ConcurrentDictionary<string, MarkdownSource> Clauses { get; } = new(StringComparer.Ordinal);

    public static SchoolTables Of(Workspace workspace, School? school)
    {
        var terms = workspace.TermsFor(school);
        return new SchoolTables(
            school is null ? null : WorkspaceTables.OfSchool(school),
            WorkspaceTables.OfOrganisation(workspace.Trust, school),
            WorkspaceTables.OfTerms(terms),
            new TermForms(terms));
    }
}

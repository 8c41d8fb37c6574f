using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Policies.Clauses;
using PolicyForge.Policies.Definitions;
using PolicyForge.Policies.Schools;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Composition;

/// <summary>The text that a copy may be made of, by the names that its sources write: templates, clauses, and what they cite.</summary>
/// <remarks>Found without rendering, so that it does not depend on a school's answers to conditions. A name that a template works out is not seen.</remarks>
/// <param name="Templates">The template, then what it includes, in the order found.</param>
/// <param name="Clauses">In ordinal order of id, as the school has them.</param>
/// <param name="Citations">Ids of legislation, in ordinal order.</param>
public sealed partial record ReferencedText(ImmutableArray<TemplateSource> Templates, ImmutableArray<EffectiveClause> Clauses, ImmutableArray<string> Citations)
{
    /// <param name="school">Null asks for the trust's own text.</param>
    public static ReferencedText Of(Workspace workspace, PolicyDefinition policy, School? school)
    {
        ImmutableArray<TemplateSource> templates = [.. TemplatesOf(workspace, policy, school)];
        ImmutableArray<EffectiveClause> clauses =
        [
            .. templates.SelectMany(template => Names(ClauseCall(), template.Source.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => workspace.ClauseFor(school, id)).OfType<EffectiveClause>(),
        ];
        return new ReferencedText(
            templates,
            clauses,
            [.. templates.Select(template => template.Source.Text).Concat(clauses.Select(clause => clause.Text.Body))
                .SelectMany(text => Names(CiteCall(), text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<TemplateSource> TemplatesOf(Workspace workspace, PolicyDefinition policy, School? school)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<TemplateSource>();
        if (workspace.TemplateFor(school, policy) is { } start) waiting.Enqueue(start);
        while (waiting.TryDequeue(out var template))
        {
            yield return template;
            foreach (string name in Names(IncludeCall(), template.Source.Text))
            {
                if (seen.Add(name) && workspace.IncludeFor(school, policy, name) is { } included) waiting.Enqueue(included);
            }
        }
    }

    private static IEnumerable<string> Names(Regex call, string text) => call.Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""\bclause[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseCall();

    [GeneratedRegex("""\binclude[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex IncludeCall();

    [GeneratedRegex("""\bcite[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();
}

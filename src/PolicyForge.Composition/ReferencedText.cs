using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Pictures;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Composition;

/// <summary>The text that a copy may be made of, by the names that its sources write: templates, clauses, and what they cite.</summary>
/// <remarks>Found without rendering, so that it does not depend on a school's answers to conditions. A name that a template works out is not seen.</remarks>
/// <param name="Templates">The template, then what it includes, in the order found.</param>
/// <param name="Clauses">In ordinal order of id, as the school has them.</param>
/// <param name="Citations">Ids of legislation, in ordinal order.</param>
public sealed partial record ReferencedText(ImmutableArray<TemplateSource> Templates, ImmutableArray<EffectiveClause> Clauses, ImmutableArray<string> Citations)
{
    /// <summary>Paths of the pictures that the text names, whether they are there or not, in ordinal order.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <param name="school">Null asks for the trust's own text.</param>
    public static ReferencedText Of(Workspace workspace, PolicyDefinition policy, School? school)
    {
        ImmutableArray<TemplateSource> templates = [.. TemplatesOf(workspace, policy, school)];
        ImmutableArray<EffectiveClause> clauses =
        [
            .. templates.SelectMany(template => Names(ClauseCall(), template.Source.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => workspace.ClauseFor(school, id)).OfType<EffectiveClause>(),
        ];
        (string Path, string Text)[] texts = [.. TextsOf(templates, clauses)];
        return new ReferencedText(
            templates,
            clauses,
            [.. texts.SelectMany(text => Names(CiteCall(), text.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        {
            Pictures = [.. texts.SelectMany(text => PicturesIn(text.Path, text.Text)).SelectMany(path => WithFallback(workspace, path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The files, and what they say.</summary>
    public IEnumerable<(string Path, string Text)> Texts => TextsOf(Templates, Clauses);

    private static IEnumerable<(string Path, string Text)> TextsOf(ImmutableArray<TemplateSource> templates, ImmutableArray<EffectiveClause> clauses) =>
        templates.Select(template => (template.Source.Path, template.Source.Text)).Concat(clauses.SelectMany(clause => clause.Text.Parts));

    private static IEnumerable<string> PicturesIn(string path, string text) => !text.Contains("![", StringComparison.Ordinal)
        ? []
        : PictureTarget().Matches(text).Select(match => PictureAddress.Of(match.Groups[1].Value + match.Groups[2].Value, path).Path).OfType<string>().Where(WorkspacePaths.IsPicture);

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

    private static IEnumerable<string> WithFallback(Workspace workspace, string path) =>
        PictureAddress.FallbackOf(path) is { } png && workspace.Pictures.Find(png) is not null ? [path, png] : [path];

    private static IEnumerable<string> Names(Regex call, string text) => call.Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>What stands behind the brackets of a picture, or behind the name that it refers to.</summary>
    [GeneratedRegex("""\](?:\(|:)\s*(?:<([^<>\n]+)>|([^\s<>()]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex PictureTarget();

    [GeneratedRegex("""\bclause[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseCall();

    [GeneratedRegex("""\binclude[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex IncludeCall();

    [GeneratedRegex("""\bcite[ \t(]+["']([^"'\n]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex CiteCall();
}

using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Composition.Expansion;

/// <summary>Finds what templates include: beside the school's template, beside the trust's, among the partials, and nowhere else.</summary>
/// <remarks>For one run: it remembers which text each path stands for.</remarks>
internal sealed class IncludeLoader(Workspace workspace, TemplateLibrary library, ExpansionRun run) : IParsedTemplateLoader
{
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);

    public string? GetPath(TemplateContext context, TemplateSpan callSpan, string name)
    {
        var source = SourceOf(name) ?? throw new ExpansionFailure(context, callSpan, Unknown(callSpan, name));
        string path = source.Source.Path;
        if (context.IncludeChain.Any(frame => frame.Path == path))
        {
            string chain = string.Join(" → ", context.IncludeChain.Reverse().Select(frame => frame.Path).SkipWhile(other => other != path).Append(path));
            throw new ExpansionFailure(context, callSpan, ExpansionDiagnostics.IncludeCycle.At(callSpan.ToLocation(), name, chain));
        }

        _sources[path] = source.Source;
        return path;
    }

    public string? Load(TemplateContext context, TemplateSpan callSpan, string path) => _sources.GetValueOrDefault(path)?.Text;

    public Template GetTemplate(string path) => library.Of(_sources[path]);

    private TemplateSource? SourceOf(string name) => name == ClauseFunctions.FrontName
        ? run.Layout.Front
        : workspace.IncludeFor(run.Copy.School, run.Copy.Policy, name);

    private Diagnostic Unknown(TemplateSpan span, string name)
    {
        var (policy, school) = run.Copy;
        string[] folders = [.. school is null ? [] : new[] { $"schools/{school.Id}/policies/{policy.Id}/" }, $"templates/{policy.Id}/", "templates/_partials/"];
        var known = (school?.OwnPolicies.Find(policy.Id)?.Includes.Ids ?? []).Concat(policy.Includes.Ids).Concat(workspace.Partials.Ids);
        var finding = ExpansionDiagnostics.UnknownInclude.At(span.ToLocation(), name, string.Join(", ", folders.Select(folder => $"{folder}{name}.sbn.md")));
        return Suggestion.Nearest(name, known) is { } nearest ? finding with { Hint = $"Did you mean '{nearest}'?" } : finding;
    }
}

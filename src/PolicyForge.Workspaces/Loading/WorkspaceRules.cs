using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>What the parts of a workspace must keep between them, once each has been read.</summary>
/// <remarks>Whether something exists is asked of the index: a file that is there but could not be read is not reported as missing as well.</remarks>
internal sealed class WorkspaceRules(Workspace workspace, WorkspaceIndex index, WorkspaceSettings? settings, FileReading files, DiagnosticBag diagnostics)
{
    public void Check()
    {
        // With findings in the files themselves, schools and policies are missing here that the user has written.
        bool complete = !diagnostics.HasErrors;
        CheckCitations();
        CheckLayouts();
        if (settings is not null) CheckListing(settings);
        new OwnTextRules(workspace, index, diagnostics).Check();
        new OpenConsultationRules(workspace, index, diagnostics).Check();
        new SchoolRules(workspace, index, diagnostics).Check(complete);
        new StatutoryRules(workspace, index, diagnostics).Check();
        new OutputRules(workspace, diagnostics).Check();
    }

    private void CheckCitations()
    {
        if (index.Legislation is not null && workspace.Legislation.Entries.Count == 0) return;
        var cited = workspace.Clauses.SelectMany(clause => clause.Cites)
            .Concat(workspace.Schools.SelectMany(school => school.Clauses).SelectMany(own => own.Cites ?? []));
        foreach (var id in cited) RegisterRules.CheckReference(workspace.Legislation, id, diagnostics);
    }

    private void CheckLayouts()
    {
        var named = workspace.Schools.Select(school => school.Layout).Concat(workspace.Policies.Select(policy => policy.Layout));
        if (settings is not null) named = named.Prepend(settings.Defaults.Layout);
        foreach (var layout in named.OfType<Located<string>>().Where(layout => !index.Layouts.ContainsKey(layout.Value)))
        {
            string? hint = Suggestion.Nearest(layout.Value, index.Layouts.Keys) is { } near ? $"Did you mean \"{near}\"?" : null;
            string known = index.Layouts.Count == 0 ? "none; they lie in templates/_layouts/" : string.Join(", ", index.Layouts.Keys);
            diagnostics.Add(LayoutDiagnostics.Unknown.At(layout.Location, layout.Value, known) with { Hint = hint });
        }
    }

    /// <summary>True for a school that has left the trust: its folder is kept for what was issued.</summary>
    private bool HasLeft(SchoolFiles school) => school.Profile is { } profile && files.ReadYaml(profile, new DiagnosticBag()) is { } source
        && SchoolYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var read) && read.School.Left is not null;

    private void CheckListing(WorkspaceSettings written)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var id in written.Schools)
        {
            if (!first.TryAdd(id.Value, id)) diagnostics.Report(SchoolDiagnostics.ListedTwice, id.Location, id.Value, first[id.Value].Location.Start.Line);
        }

        foreach (var (id, school) in index.Schools.Where(school => !first.ContainsKey(school.Key) && !HasLeft(school.Value)))
        {
            string path = school.Profile?.Path ?? $"schools/{id}";
            diagnostics.Report(SchoolDiagnostics.NotListed, SourceLocation.OfFile(path) with { Revision = workspace.Revision }, id);
        }
    }
}

using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Templates;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the folders of policies and the templates in them.</summary>
internal sealed class PolicyLoader(FileReading files, HistoryLoader histories)
{
    private const string Extension = ".sbn.md";

    public IdTable<PolicyDefinition> Load(WorkspaceIndex index, DiagnosticBag diagnostics) =>
        new(ParallelLoading.LoadEach<KeyValuePair<string, SortedDictionary<string, SourceEntry>>, PolicyDefinition>(
            [.. index.Policies], diagnostics, (folder, bag) => LoadPolicy(folder.Key, folder.Value, bag)));

    public IdTable<TemplateSource> LoadPartials(WorkspaceIndex index, DiagnosticBag diagnostics) =>
        LoadTemplates(index.Partials.Values, TextOwner.Trust, diagnostics);

    /// <summary>A folder's template.sbn.md, or null.</summary>
    public TemplateSource? LoadTemplate(SortedDictionary<string, SourceEntry> folder, string name, TextOwner owner, DiagnosticBag diagnostics) =>
        folder.TryGetValue(name, out var entry) ? Load(entry, owner, diagnostics) : null;

    /// <summary>Every other *.sbn.md of a folder.</summary>
    public IdTable<TemplateSource> LoadIncludes(SortedDictionary<string, SourceEntry> folder, TextOwner owner, DiagnosticBag diagnostics) =>
        LoadTemplates(folder.Where(file => file.Key != WorkspacePaths.Template && file.Key.EndsWith(Extension, StringComparison.Ordinal)).Select(file => file.Value), owner, diagnostics);

    public IdTable<Consultation> LoadConsultations(SortedDictionary<string, SourceEntry> folder, DiagnosticBag diagnostics) =>
        new ConsultationLoader(files).Load(folder, diagnostics);

    private PolicyDefinition? LoadPolicy(string id, SortedDictionary<string, SourceEntry> folder, DiagnosticBag diagnostics)
    {
        var template = LoadTemplate(folder, WorkspacePaths.Template, TextOwner.Trust, diagnostics);
        var includes = LoadIncludes(folder, TextOwner.Trust, diagnostics);
        var history = histories.Load(WorkspacePaths.HistoryOf(id), folder.GetValueOrDefault(WorkspacePaths.History), diagnostics);
        if (!folder.TryGetValue(WorkspacePaths.Policy, out var entry))
        {
            diagnostics.Report(PolicyDiagnostics.NoDefinition, files.Locate($"templates/{id}/{WorkspacePaths.Policy}"), id);
            return null;
        }

        if (files.ReadYaml(entry, diagnostics) is not { } source || !PolicyYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var policy)) return null;
        if (policy.Scope == PolicyScope.Trust && !folder.ContainsKey(WorkspacePaths.Template)) diagnostics.Report(PolicyDiagnostics.NoTemplate, policy.Location, id);
        return policy with
        {
            Id = id,
            FileName = policy.FileName.Length == 0 ? id : policy.FileName,
            Template = template,
            Includes = includes,
            History = history,
            Consultations = LoadConsultations(folder, diagnostics),
        };
    }

    private IdTable<TemplateSource> LoadTemplates(IEnumerable<SourceEntry> entries, TextOwner owner, DiagnosticBag diagnostics)
    {
        ImmutableArray<TemplateSource> templates = [.. entries.Select(entry => Load(entry, owner, diagnostics)).OfType<TemplateSource>()];
        return templates.IsEmpty ? IdTable<TemplateSource>.Empty : new IdTable<TemplateSource>(templates);
    }

    private TemplateSource? Load(SourceEntry entry, TextOwner owner, DiagnosticBag diagnostics) => files.ReadText(entry, diagnostics) is { } text
        ? new TemplateSource(entry.Path[(entry.Path.LastIndexOf('/') + 1)..^Extension.Length], text, owner)
        : null;
}

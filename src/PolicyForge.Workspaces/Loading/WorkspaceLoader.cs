using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>The first phase: makes a workspace of the files of a tree, and finds everything that is wrong with them by themselves.</summary>
/// <remarks>The result depends on the tree alone: neither on the machine, nor on the number of processors, nor on the day.</remarks>
public static class WorkspaceLoader
{
    /// <summary>
    /// Loads the whole tree. The value is null only where policyforge.yaml is missing or unusable; with other errors it holds what could be read.
    /// Findings are in <see cref="Diagnostic.DisplayOrder"/>.
    /// </summary>
    public static Outcome<Workspace> Load(ISourceTree tree) => Load(tree, schools: null);

    /// <summary>
    /// Loads what the documents of some schools need: the trust's files and theirs. Of other schools only the profiles are read, and what is wrong
    /// with their own texts, templates, histories and pictures is not found.
    /// </summary>
    /// <param name="schools">Ids; null loads the whole tree.</param>
    public static Outcome<Workspace> Load(ISourceTree tree, IReadOnlyCollection<string>? schools)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = Load(tree, schools, diagnostics);
        return new Outcome<Workspace>(workspace, [.. diagnostics.ToImmutable().Order(Diagnostic.DisplayOrder)]);
    }

    private static Workspace? Load(ISourceTree tree, IReadOnlyCollection<string>? wanted, DiagnosticBag diagnostics)
    {
        var files = new FileReading(tree);
        var settings = LoadSettings(tree, files, diagnostics);
        if (settings is null && tree.Find(WorkspacePaths.Settings) is null) return null;
        var index = new WorkspaceIndexer(files, diagnostics).Index(tree);
        var reader = new PictureReader(files);
        var histories = new HistoryLoader(files);
        var policies = new PolicyLoader(files, histories);
        var clauses = new ClauseLoader(files, index);
        var register = new LegislationLoader(files).Load(index, diagnostics);
        var library = clauses.LoadLibrary(diagnostics);
        var listed = settings?.Schools ?? [.. index.Schools.Select(school => new Located<string>(school.Key, files.Locate($"schools/{school.Key}")))];
        var pictures = new PictureLoader(reader, index).Load(listed.Select(id => id.Value).Where(id => wanted?.Contains(id) != false).ToHashSet(StringComparer.Ordinal), diagnostics);
        var schools = new SchoolLoader(files, index, clauses, policies, histories, reader);
        var workspace = new Workspace
        {
            Revision = tree.Revision,
            Trust = settings?.Trust ?? Unknown(files),
            Defaults = settings?.Defaults ?? new WorkspaceDefaults(WorkspaceDefaults.UsualFormats, new Located<string>("", files.Locate(WorkspacePaths.Settings)), new Dates.Period(0, 0, 0, 90)),
            Legislation = register,
            Statutory = new SchemeOfDelegation(diagnostics).Over(new StatutoryLoader(files).Load(index, diagnostics), settings?.Delegation ?? []),
            Clauses = library,
            Pictures = pictures,
            Layouts = new LayoutLoader(files, pictures).Load(index, settings?.Trust.Name, diagnostics),
            Policies = policies.Load(index, diagnostics),
            Partials = policies.LoadPartials(index, diagnostics),
            Schools = schools.Load(listed, library, wanted, diagnostics),
            UnreadSchools = schools.Unread,
            ReadWhole = wanted is null ? null : [.. wanted],
        };
        new WorkspaceRules(workspace, index, settings, files, diagnostics).Check();
        return settings is null ? null : workspace;
    }

    private static WorkspaceSettings? LoadSettings(ISourceTree tree, FileReading files, DiagnosticBag diagnostics)
    {
        if (tree.Find(WorkspacePaths.Settings) is not { } entry)
        {
            diagnostics.Report(WorkspaceDiagnostics.NoSettings, null);
            return null;
        }

        if (entry.Kind == SourceEntryKind.RefusedLink) diagnostics.Report(WorkspaceDiagnostics.RefusedLink, files.Locate(entry.Path));
        return files.ReadYaml(entry, diagnostics) is { } source && WorkspaceYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var settings) ? settings : null;
    }

    /// <summary>Stands in while the rest is checked, so that one mistake in policyforge.yaml does not hide all others.</summary>
    private static Trust Unknown(FileReading files) =>
        new() { Name = "", ShortName = "", Terms = TermTable.Empty, Location = files.Locate(WorkspacePaths.Settings) };
}

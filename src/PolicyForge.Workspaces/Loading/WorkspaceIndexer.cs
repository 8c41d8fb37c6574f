using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Sorts the files of a tree into a <see cref="WorkspaceIndex"/>, and reports names, links and files that have no place in it.</summary>
internal sealed class WorkspaceIndexer(FileReading files, DiagnosticBag diagnostics)
{
    private const string Markdown = ".md";
    private const string Template = ".sbn.md";

    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public WorkspaceIndex Index(ISourceTree tree)
    {
        var index = new WorkspaceIndex { Settings = tree.Find(WorkspacePaths.Settings) };
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in WorkspacePaths.Folders.SelectMany(tree.List))
        {
            string[] names = entry.Path.Split('/');
            if (!seen.TryAdd(entry.Path, entry.Path)) diagnostics.Report(WorkspaceDiagnostics.CaseCollision, files.Locate(entry.Path), seen[entry.Path]);
            if (names.Any(name => name.StartsWith('.') || name.EndsWith('~') || name.StartsWith("~$", StringComparison.Ordinal))) continue;
            if (entry.Kind == SourceEntryKind.RefusedLink) diagnostics.Report(WorkspaceDiagnostics.RefusedLink, files.Locate(entry.Path));
            else if (entry.Kind == SourceEntryKind.UndecodableName) diagnostics.Report(WorkspaceDiagnostics.UndecodableName, files.Locate(entry.Path));
            else if (names[^1].Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
            else if (!HasUse(entry.Path) || UsableNames(entry.Path, names)) Place(index, entry, names);
        }

        return index;
    }

    private void Place(WorkspaceIndex index, SourceEntry entry, string[] names)
    {
        string? expected = names switch
        {
            ["clauses", "legislation.yaml"] => Done(() => index.Legislation = entry),
            ["clauses", "statutory-policies.yaml"] => Done(() => index.Statutory = entry),
            ["templates", not ("_layouts" or "_partials") and var policy, "consultations", .. var rest] => PlaceConsultation(index.Policies, entry, policy, rest),
            ["schools", var school, "policies", var policy, "consultations", .. var rest] => PlaceConsultation(SchoolOf(index, school).Policies, entry, policy, rest),
            ["clauses" or "templates", _, _, ..] or ["schools", _, "clauses" or "policies", _, _, ..] when WorkspacePaths.IsPicture(names[^1]) => PlacePicture(index, entry, names),
            ["clauses", _, .., var file] => PlaceClause(index.Clauses, entry, names, 1, file),
            ["templates", "_layouts", var layout, var file] => PlaceLayoutFile(index, entry, layout, file),
            ["templates", "_partials", var file] when IsTemplate(file) => Done(() => index.Partials[Stem(file, Template)] = entry),
            ["templates", "_partials" or "_layouts", ..] => "In templates/_partials/ lie files *.sbn.md and pictures, in templates/_layouts/ a folder for each layout.",
            ["templates", var policy, .. var rest] => PlacePolicyFile(index.Policies, entry, policy, rest, isTrust: true),
            ["schools", var school, .. var rest] when rest.Length > 0 => PlaceSchoolFile(SchoolOf(index, school), entry, rest, names),
            _ => "Clauses lie in clauses/<area>/, policies in templates/<policy>/, and schools in schools/<school>/.",
        };
        if (expected is not null) diagnostics.Report(WorkspaceDiagnostics.UnusedFile, files.Locate(entry.Path), expected);
    }

    /// <summary>A picture beside a text. A layout's logo is one too: its front may show it.</summary>
    private static string? PlacePicture(WorkspaceIndex index, SourceEntry entry, string[] names)
    {
        index.Pictures[entry.Path] = entry;
        if (names is ["templates", "_layouts", var layout, var file] && WorkspacePaths.LayoutLogos.Contains(file)) FilesOf(index.Layouts, layout)[file] = entry;
        else if (names is ["schools", var school, ..]) SchoolOf(index, school);
        return null;
    }

    private static string? PlaceClause(SortedDictionary<string, SourceEntry> clauses, SourceEntry entry, string[] names, int start, string file)
    {
        if (!file.EndsWith(Markdown, StringComparison.Ordinal) || IsTemplate(file)) return "A clause is a file whose name ends in .md; beside it may lie pictures (.svg, .png, .jpg).";
        clauses[string.Join('/', names[start..^1].Append(Stem(file, Markdown)))] = entry;
        return null;
    }

    private static string? PlaceLayoutFile(WorkspaceIndex index, SourceEntry entry, string layout, string file)
    {
        if (!WorkspacePaths.LayoutFiles.Contains(file)) return $"A layout's folder holds {string.Join(", ", WorkspacePaths.LayoutFiles)} and pictures.";
        FilesOf(index.Layouts, layout)[file] = entry;
        return null;
    }

    private static string? PlacePolicyFile(SortedDictionary<string, SortedDictionary<string, SourceEntry>> policies, SourceEntry entry, string policy, string[] rest, bool isTrust)
    {
        if (rest is not [var file] || !(IsTemplate(file) || file == WorkspacePaths.History || (isTrust && file == WorkspacePaths.Policy)))
        {
            return isTrust ? "A policy's folder holds policy.yaml, history.yaml, template.sbn.md, other *.sbn.md and pictures." : "A school's folder for a policy holds history.yaml, template.sbn.md, other *.sbn.md and pictures.";
        }

        FilesOf(policies, policy)[file] = entry;
        return null;
    }

    /// <summary>What lies beside the records (a form that came back, say) is nobody's here.</summary>
    private static string? PlaceConsultation(SortedDictionary<string, SortedDictionary<string, SourceEntry>> policies, SourceEntry entry, string policy, string[] rest)
    {
        if (rest is [var file] && file.EndsWith(".yaml", StringComparison.Ordinal)) FilesOf(policies, policy)[WorkspacePaths.ConsultationsFolder + file] = entry;
        return null;
    }

    private static string? PlaceSchoolFile(SchoolFiles school, SourceEntry entry, string[] rest, string[] names) => rest switch
    {
        [WorkspacePaths.Profile] => Done(() => school.Profile = entry),
        ["clauses", _, .., var file] => PlaceClause(school.Clauses, entry, names, 3, file),
        ["policies", var policy, .. var below] => PlacePolicyFile(school.Policies, entry, policy, below, isTrust: false),
        [WorkspacePaths.Acknowledgements, .. { Length: 1 or 2 } below] when below[^1].EndsWith(".csv", StringComparison.Ordinal) => null,
        [.., var file] when WorkspacePaths.IsPicture(file) => Done(() => school.Pictures[string.Join('/', rest)] = entry),
        _ => "A school's folder holds school.yaml, the logo, clauses/<area>/, policies/<policy>/ and acknowledgements/<policy>/<version>.csv.",
    };

    private static string? Done(Action place)
    {
        place();
        return null;
    }

    /// <summary>False where a folder or the file has a name that an id cannot have; each such folder is reported once.</summary>
    private bool UsableNames(string path, string[] names)
    {
        for (int i = 1; i < names.Length; i++)
        {
            bool isFile = i == names.Length - 1;
            string name = isFile ? StemOf(names[i]) : names[i];
            if (name is "_layouts" or "_partials" || (isFile && WorkspacePaths.IsPicture(path))) continue;
            bool isReserved = WorkspaceNames.IsReserved(name);
            if (!isReserved && WorkspaceNames.IsValid(name)) continue;
            if (!_refused.Add(string.Join('/', names[..(i + 1)]))) return false;
            if (isReserved) diagnostics.Report(NameDiagnostics.ReservedName, files.Locate(path), name);
            else diagnostics.Report(NameDiagnostics.InvalidName, files.Locate(path), name, WorkspaceNames.Rule);
            return false;
        }

        return true;
    }

    private static SortedDictionary<string, SourceEntry> FilesOf(SortedDictionary<string, SortedDictionary<string, SourceEntry>> folders, string name)
    {
        if (!folders.TryGetValue(name, out var found)) folders[name] = found = new SortedDictionary<string, SourceEntry>(StringComparer.Ordinal);
        return found;
    }

    private static SchoolFiles SchoolOf(WorkspaceIndex index, string school)
    {
        if (!index.Schools.TryGetValue(school, out var found)) index.Schools[school] = found = new SchoolFiles();
        return found;
    }

    private static bool IsTemplate(string file) => file.EndsWith(Template, StringComparison.Ordinal);

    private static bool HasUse(string path) => Path.GetExtension(path) is Markdown or ".yaml" or ".css" or ".docx" || WorkspacePaths.IsPicture(path);

    private static string StemOf(string file) => IsTemplate(file) ? Stem(file, Template) : Path.GetFileNameWithoutExtension(file);

    private static string Stem(string file, string extension) => file[..^extension.Length];
}

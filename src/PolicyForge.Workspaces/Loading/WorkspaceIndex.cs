using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Which files of a tree are what, by their paths alone; nothing is read yet.</summary>
public sealed class WorkspaceIndex
{
    public SourceEntry? Settings { get; init; }

    public SourceEntry? Legislation { get; set; }

    public SourceEntry? Statutory { get; set; }

    /// <summary>Files of the trust's clauses by id.</summary>
    public SortedDictionary<string, SourceEntry> Clauses { get; } = new(StringComparer.Ordinal);

    /// <summary>Files of each layout by name.</summary>
    public SortedDictionary<string, SortedDictionary<string, SourceEntry>> Layouts { get; } = new(StringComparer.Ordinal);

    /// <summary>Files of templates/_partials/ by name.</summary>
    public SortedDictionary<string, SourceEntry> Partials { get; } = new(StringComparer.Ordinal);

    /// <summary>Files of each policy by name.</summary>
    public SortedDictionary<string, SortedDictionary<string, SourceEntry>> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>Pictures beside clauses and templates, the trust's and schools', by path from the workspace's root.</summary>
    public SortedDictionary<string, SourceEntry> Pictures { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SchoolFiles> Schools { get; } = new(StringComparer.Ordinal);
}

/// <summary>The files under schools/&lt;school&gt;/.</summary>
public sealed class SchoolFiles
{
    /// <summary>school.yaml; null where it is missing.</summary>
    public SourceEntry? Profile { get; set; }

    /// <summary>Own texts by clause id.</summary>
    public SortedDictionary<string, SourceEntry> Clauses { get; } = new(StringComparer.Ordinal);

    /// <summary>Own files of each policy by name.</summary>
    public SortedDictionary<string, SortedDictionary<string, SourceEntry>> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>Pictures that a logo may be, by their path in the school's folder: those that do not lie beside texts.</summary>
    public SortedDictionary<string, SourceEntry> Pictures { get; } = new(StringComparer.Ordinal);
}

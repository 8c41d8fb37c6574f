using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>The ids that policies and schools of a tree had before, as their own files say, without the rest of the workspace. For one thread.</summary>
public sealed class FormerNames(ISourceTree tree)
{
    private readonly FileReading _files = new(tree);
    private readonly Dictionary<string, ImmutableArray<string>> _known = new(StringComparer.Ordinal);

    /// <summary>The newest last; none where the file cannot be read.</summary>
    public ImmutableArray<string> OfPolicy(string id) => Read($"templates/{id}/{WorkspacePaths.Policy}", PolicyYaml.Shape, policy => policy.Formerly);

    /// <summary>The newest last; none where the file cannot be read.</summary>
    public ImmutableArray<string> OfSchool(string id) => Read($"schools/{id}/{WorkspacePaths.Profile}", SchoolYaml.Shape, profile => profile.School.Formerly);

    private ImmutableArray<string> Read<T>(string path, YamlObject<T> shape, Func<T, ImmutableArray<string>> formerly)
    {
        if (_known.TryGetValue(path, out var known)) return known;
        if (tree.Find(path) is not { } entry || _files.ReadYaml(entry, new DiagnosticBag()) is not { } source) return _known[path] = [];
        return _known[path] = shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var value) ? formerly(value) : [];
    }
}

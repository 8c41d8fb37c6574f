using PolicyForge.Diagnostics;
using PolicyForge.Policies.History;
using PolicyForge.Policies.Sources;

namespace PolicyForge.Policies.Loading;

/// <summary>Reads one history.yaml of a tree by itself, without the rest of the workspace.</summary>
public sealed class HistoryFile(ISourceTree tree)
{
    private readonly HistoryLoader _loader = new(new FileReading(tree));

    /// <summary>The rows that can be read; none where there is no such file. What is wrong with the file is the workspace loader's to report.</summary>
    public PolicyHistory Load(string path) => _loader.Load(path, tree.Find(path), new DiagnosticBag());
}

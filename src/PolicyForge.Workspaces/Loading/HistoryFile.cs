using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads one history.yaml of a tree by itself, without the rest of the workspace.</summary>
public sealed class HistoryFile(ISourceTree tree)
{
    private readonly HistoryLoader _loader = new(new FileReading(tree));

    /// <summary>The rows that can be read; none where there is no such file. What is wrong with the file is the workspace loader's to report.</summary>
    public PolicyHistory Load(string path) => _loader.Load(path, tree.Find(path), new DiagnosticBag());

    /// <summary>The rows and what is wrong with the file; PF5210 and nothing else where a merge left conflict marks in it.</summary>
    public Outcome<PolicyHistory> Read(string path)
    {
        var found = new DiagnosticBag();
        var entry = tree.Find(path);
        var history = _loader.Load(path, entry, found);
        var conflict = found.ToImmutable().FirstOrDefault(finding => finding.Descriptor == WorkspaceDiagnostics.ConflictMark);
        if (conflict is not null) return Outcome<PolicyHistory>.Failed(HistoryDiagnostics.HistoryConflicted.At(conflict.Location));
        return new Outcome<PolicyHistory>(history, found.ToImmutable());
    }
}

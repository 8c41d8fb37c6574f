using System.Security.Cryptography;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Versions.Changes;

/// <summary>The register of legislation as commits hold it: what a version prints follows from the register of its own day. For one thread.</summary>
/// <param name="now">The register as it stands.</param>
internal sealed class PastRegisters(IRepository repository, LegislationRegister now)
{
    private readonly Dictionary<CommitId, LegislationRegister> _byCommit = [];
    private readonly Dictionary<string, LegislationRegister> _byText = new(StringComparer.Ordinal);

    /// <summary>The register as it stands where the commit is not known, or holds none.</summary>
    public LegislationRegister At(CommitId? commit)
    {
        if (commit is not { } id) return now;
        return _byCommit.TryGetValue(id, out var known) ? known : _byCommit[id] = Read(id);
    }

    private LegislationRegister Read(CommitId commit)
    {
        var tree = repository.TreeAt(commit);
        if (tree.Find(WorkspacePaths.Legislation) is not { } entry) return now;
        string text = Convert.ToHexString(SHA256.HashData(tree.Read(entry).Span));
        if (_byText.TryGetValue(text, out var known)) return known;
        var read = new LegislationLoader(new FileReading(tree)).Load(new WorkspaceIndex { Legislation = entry }, new DiagnosticBag());
        return _byText[text] = read;
    }
}

using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Legislation;

/// <summary>The text of clauses/legislation.yaml after edits, which is given out only where the register still reads without an error.</summary>
internal static class RegisterText
{
    public static Outcome<string> Of(string text)
    {
        var tree = new MemorySourceTree((WorkspacePaths.Legislation, text));
        var bag = new DiagnosticBag();
        new LegislationLoader(new FileReading(tree)).Load(new WorkspaceIndex { Legislation = tree.Find(WorkspacePaths.Legislation) }, bag);
        ImmutableArray<Diagnostic> errors = [.. bag.ToImmutable().Where(finding => finding.Severity == Severity.Error)];
        return errors.IsEmpty ? Outcome<string>.Of(text) : Outcome<string>.Failed(errors);
    }
}

using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Traversal;
using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Composition.Tests;

/// <summary>Loads the small workspace with changes, and composes a copy of it.</summary>
internal static class SmallWorkspaceComposer
{
    public static Outcome<ComposedPolicy> Compose(string policy, string? school, params (string Path, string Text)[] changes)
    {
        var files = SmallWorkspace.Files();
        foreach (var (path, text) in changes) files[path] = text;
        var loaded = WorkspaceLoader.Load(new MemorySourceTree(files.Select(file => (file.Key, file.Value))));
        var composer = new PolicyComposer(loaded.Value!, loaded.Diagnostics);
        var composed = composer.Compose(new PolicyCopy(composer.Workspace.Policies[policy], school is null ? null : composer.Workspace.Schools[school]));
        return composed with { Diagnostics = [.. loaded.Diagnostics, .. composed.Diagnostics] };
    }

    /// <summary>The words of a copy that has no findings.</summary>
    public static string Words(string policy, string? school, params (string Path, string Text)[] changes)
    {
        var composed = Compose(policy, school, changes);
        Assert.Empty(composed.Diagnostics.Select(finding => $"{finding.Location} {finding.Code} {finding.Message}"));
        return PlainText.Of(composed.Value!.Document.Blocks);
    }

    /// <summary>The words of the phones policy of Oak Hill with another template.</summary>
    public static string WordsOf(string template, params (string Path, string Text)[] changes) =>
        Words("phones", "oak-hill", [("templates/phones/template.sbn.md", template), .. changes]);

    /// <summary>The only finding of the phones policy of Oak Hill with another template.</summary>
    public static Diagnostic FindingOf(string template, params (string Path, string Text)[] changes) =>
        Assert.Single(Compose("phones", "oak-hill", [("templates/phones/template.sbn.md", template), .. changes]).Diagnostics, finding => finding.Severity == Severity.Error);
}

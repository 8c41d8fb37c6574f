using System.Text.RegularExpressions;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Writing;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.BatchBenchmark;

/// <summary>Gives the newest row of each history the digest of the text it stands for, as `policyforge release` does.</summary>
internal static partial class GeneratedDigests
{
    public static void Write(string workspace)
    {
        foreach (string file in Directory.EnumerateFiles(workspace, "history.yaml", SearchOption.AllDirectories)) File.WriteAllText(file, Proof().Replace(File.ReadAllText(file), ""));
        var loaded = WorkspaceLoader.Load(new DirectorySourceTree(workspace));
        var composer = new PolicyComposer(loaded.Value ?? throw new InvalidOperationException("The generated workspace cannot be read."), loaded.Diagnostics);
        Parallel.ForEach(Histories(loaded.Value), of =>
        {
            if (composer.DigestOf(of.Copy, of.Newest.Date.FirstDay).Value is not { } digest) throw new InvalidOperationException($"{of.Copy} cannot be composed.");
            string file = Path.Combine(workspace, of.Newest.Location.Path);
            File.WriteAllText(file, $"{File.ReadAllText(file).TrimEnd()}\n    digest: {digest}\n    generator: {Generator.NameAndVersion}\n");
        });
    }

    private static IEnumerable<(PolicyCopy Copy, VersionRow Newest)> Histories(Workspace workspace) =>
        workspace.Policies.Where(policy => !policy.History.Rows.IsEmpty).Select(policy => (new PolicyCopy(policy, null), policy.History.Rows[^1]))
            .Concat(workspace.Schools.SelectMany(school => school.OwnPolicies.Where(own => !own.History.Rows.IsEmpty).Select(own => (new PolicyCopy(workspace.Policies[own.Id], school), own.History.Rows[^1]))));

    /// <summary>What proves a row of the sample proves nothing of a generated one.</summary>
    [GeneratedRegex(@"^    (?:digest: [^\n]*|generator: [^\n]*|sources: [^\n]*|files:\n(?:      [^\n]*\n?)+)\n?", RegexOptions.Multiline)]
    private static partial Regex Proof();
}

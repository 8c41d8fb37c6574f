using PolicyForge.TestSupport;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Importing.Tests.Files;

/// <summary>Imports a file into the small workspace.</summary>
internal static class Imports
{
    public static ImportResult Of(WordFile file) => Of(file.ToBytes());

    public static ImportResult Of(byte[] file) =>
        new ImportPolicy(new MemorySourceTree(SmallWorkspace.Files().Select(pair => (pair.Key, pair.Value)))).Import(new ImportRequest("came-in.docx", file, "came-in"));

    /// <summary>What a file that was made says.</summary>
    public static string Text(this ImportResult result, string path) => result.Edit!.Drafts.Single(draft => draft.Path == path).Text;

    /// <summary>Fails with what is built otherwise than it stood.</summary>
    public static ImportResult Proved(this ImportResult result)
    {
        Assert.True(result.Comparison is { Differences.IsEmpty: true }, string.Join('\n', result.Findings.Select(finding => $"{finding.Code} {finding.Message}")));
        return result;
    }
}

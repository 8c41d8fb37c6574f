using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Shards;

/// <summary>Several machines build a trust, one joins what they built: the same bytes as one build, or a finding.</summary>
public sealed class ShardedBuildTests : IDisposable
{
    private const int Count = 4;

    private readonly TemporaryFolder _folder = new();

    public ShardedBuildTests() => SmallWorkspace.WriteTo(_folder.Path, SmallWorkspace.Files());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Joined_shares_are_what_one_build_writes()
    {
        Assert.Equal(0, Run("build", "--output", "whole").ExitCode);
        BuildShares();

        var joined = Merge(Shares.Reverse());

        Assert.True(joined.ExitCode == 0, joined.Error);
        var whole = FilesIn("whole");
        Assert.NotEmpty(whole);
        Assert.Equal(whole, FilesIn("joined"));
    }

    [Fact]
    public void The_sample_in_sixteen_shares_is_the_sample()
    {
        Assert.Equal(0, CommandRun.Of(RepositoryRoot.Path, "build", "--quiet", "--output", _folder["whole"]).ExitCode);
        var shares = Enumerable.Range(1, 16).Select(number => _folder[$"of-sixteen-{number}"]).ToArray();
        for (int number = 1; number <= 16; number++)
        {
            var built = CommandRun.Of(RepositoryRoot.Path, "build", "--quiet", "--shard", $"{number}/16", "--output", shares[number - 1]);
            Assert.True(built.ExitCode == 0, built.Error);
        }

        var joined = Merge(shares);

        Assert.True(joined.ExitCode == 0, joined.Error);
        Assert.Equal(FilesIn("whole"), FilesIn("joined"));
    }

    [Fact]
    public void A_share_built_again_without_a_policy_drops_its_files()
    {
        BuildShares();
        Assert.Equal(0, Merge(Shares).ExitCode);
        Directory.Delete(_folder["templates/visitors"], recursive: true);
        BuildShares();

        var joined = Merge(Shares);

        Assert.True(joined.ExitCode == 0, joined.Error);
        Assert.DoesNotContain(FilesIn("joined").Keys, path => path.Contains("visitors", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("removed", joined.Output);
    }

    [Fact]
    public void A_missing_share_is_named()
    {
        BuildShares();
        AssertRefused("PF9212", "3", Merge(Shares.Where(share => share != "share-3")));
    }

    [Fact]
    public void A_share_named_twice_is_refused()
    {
        BuildShares();
        AssertRefused("PF9213", "share-2", Merge(Shares.Append("share-2")));
    }

    [Fact]
    public void Shares_of_other_sources_are_refused()
    {
        BuildShares();
        File.AppendAllText(_folder["clauses/phones/use.md"], "\nAnd never in the library.\n");
        Build(2);
        AssertRefused("PF9214", "share-2", Merge(Shares));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_share_is_refused(bool isDeleted)
    {
        BuildShares();
        string victim = Directory.EnumerateFiles(_folder["share-2"], "*.html", SearchOption.AllDirectories).First();
        if (isDeleted) File.Delete(victim);
        else File.AppendAllText(victim, " ");
        AssertRefused("PF9216", Path.GetFileName(victim), Merge(Shares));
    }

    [Fact]
    public void A_manifest_does_not_lead_out_of_its_folder()
    {
        BuildShares();
        string manifest = _folder["share-2/.policyforge/manifest.json"];
        string text = File.ReadAllText(manifest);
        string path = FilesIn("share-2").Keys.First();
        File.WriteAllText(manifest, text.Replace($"\"{path}\"", "\"../clauses/phones/use.md\"", StringComparison.Ordinal));
        AssertRefused("PF9216", "../clauses/phones/use.md", Merge(Shares));
    }

    [Fact]
    public void A_folder_that_is_no_share_is_refused()
    {
        BuildShares();
        Directory.CreateDirectory(_folder["empty"]);
        AssertRefused("PF9211", "empty", Merge(Shares.Append("empty")));
    }

    [Fact]
    public void A_share_is_not_built_over_another_build()
    {
        Assert.Equal(0, Run("build", "--output", "share-1").ExitCode);
        var before = FilesIn("share-1");

        var run = Run("build", "--shard", "1/4", "--output", "share-1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PF9210", run.Error);
        Assert.Equal(before, FilesIn("share-1"));
    }

    [Fact]
    public void A_share_with_errors_is_not_joined()
    {
        BuildShares();
        File.AppendAllText(_folder["schools/elm-row/clauses/phones/use.md"], "\n{{ nobody.knows }}\n");
        foreach (int number in Enumerable.Range(1, Count)) Run("build", "--keep-going", "--shard", $"{number}/{Count}", "--output", $"share-{number}");
        AssertRefused("PF9217", "share-", Merge(Shares));
    }

    [Fact]
    public void What_is_no_share_is_a_usage_error()
    {
        var run = Run("build", "--shard", "5/4");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--shard 3/16", run.Error);
    }

    private static IEnumerable<string> Shares => Enumerable.Range(1, Count).Select(number => $"share-{number}");

    private void BuildShares()
    {
        foreach (int number in Enumerable.Range(1, Count)) Build(number);
    }

    private void Build(int number)
    {
        var run = Run("build", "--shard", $"{number}/{Count}", "--output", $"share-{number}");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);

    private CommandRun Merge(IEnumerable<string> shares) => Run(["merge-output", .. shares, "--output", "joined"]);

    private void AssertRefused(string code, string word, CommandRun run)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error);
        Assert.Contains(word, run.Error);
        Assert.False(Directory.Exists(_folder["joined"]));
    }

    /// <summary>The documents of an output folder by relative path, as Base64.</summary>
    private SortedDictionary<string, string> FilesIn(string folder)
    {
        string root = _folder[folder];
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (!relative.StartsWith(".policyforge/", StringComparison.Ordinal)) files[relative] = Convert.ToBase64String(File.ReadAllBytes(path));
        }

        return files;
    }
}

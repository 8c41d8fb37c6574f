namespace PolicyForge.BatchBenchmark;

/// <summary>What to measure. Every option but --loading and --own-text has the form --name value.</summary>
/// <param name="Rows">How many rows of its own each school has for each policy; 0 leaves the sample's.</param>
/// <param name="Loading">Measure what loads the workspace and writes little, not the batches.</param>
/// <param name="OwnText">Measure merging and listing four own texts in each school, and the pack of one, not the batches.</param>
/// <param name="Only">A folder to write the workspace to (with --own-text its own texts too), and to measure nothing; null measures.</param>
internal sealed record Options(string Repository, int Schools, int Policies, int Rows, int Rounds, bool Loading, bool OwnText, string? Command, string? Only)
{
    public static Options Parse(string[] arguments)
    {
        string? Value(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        int Number(string name, int otherwise) => int.TryParse(Value(name), out int number) ? number : otherwise;
        return new Options(Value("--repository") ?? FindRepository(), Number("--schools", 20), Number("--policies", 20), Number("--rows", 0), Number("--rounds", 5), arguments.Contains("--loading"), arguments.Contains("--own-text"), Value("--command"), Value("--only-write"));
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyForge.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("Run this in the repository, or name it with --repository.");
    }
}

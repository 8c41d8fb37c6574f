namespace PolicyForge.BatchBenchmark;

/// <summary>What to measure. Every option has the form --name value.</summary>
internal sealed record Options(string Repository, int Schools, int Policies, int Rounds, string? Command)
{
    public static Options Parse(string[] arguments)
    {
        string? Value(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        int Number(string name, int otherwise) => int.TryParse(Value(name), out int number) ? number : otherwise;
        return new Options(Value("--repository") ?? FindRepository(), Number("--schools", 20), Number("--policies", 20), Number("--rounds", 5), Value("--command"));
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

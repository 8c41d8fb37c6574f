namespace PolicyForge.TestSupport;

/// <summary>Finds the checkout that the tests run in, so that they can read the sample workspace and the docs.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the folder that holds PolicyForge.sln.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PolicyForge.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"No PolicyForge.sln above {start}.");
    }
}

namespace PolicyForge.TestSupport;

/// <summary>A new empty folder that goes when the test is over.</summary>
public class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    /// <summary>Absolute path, without links in it.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("policyforge-").FullName;

    /// <summary>The absolute path of something in it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a text file, with the folders it needs; the path is relative and has forward slashes.</summary>
    public void Write(string path, string text)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Dispose()
    {
        // git makes its objects read-only, which Windows minds.
        foreach (string file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Path, recursive: true);
        GC.SuppressFinalize(this);
    }
}

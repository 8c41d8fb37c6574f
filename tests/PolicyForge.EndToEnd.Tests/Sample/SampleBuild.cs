using PolicyForge.EndToEnd.Tests.Running;
using PolicyForge.TestSupport;

namespace PolicyForge.EndToEnd.Tests.Sample;

/// <summary>The sample workspace, built once for all tests that look at its documents.</summary>
public sealed class SampleBuild : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleBuild()
    {
        var run = CommandRun.Of(RepositoryRoot.Path, "build", "--output", _folder.Path, "--jobs", "2");
        ExitCode = run.ExitCode;
        Printed = run.Error + run.Output;
    }

    public int ExitCode { get; }

    public string Printed { get; }

    public string Folder => _folder.Path;

    /// <summary>Absolute paths of the documents of one format, in ordinal order.</summary>
    public string[] Documents(string extension) =>
        [.. Directory.EnumerateFiles(_folder.Path, "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}

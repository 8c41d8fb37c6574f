using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyForge.Git.Locating;
using PolicyForge.Git.Reading;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Program;

/// <summary>Reads objects through one <c>git cat-file --batch</c> process for a whole run. Requests from several threads wait for one another.</summary>
/// <remarks>git starts anew after an object that it cannot read: it ends there.</remarks>
internal sealed class ProgramObjects(GitProcess git, ObjectFailures failures) : IObjectReader
{
    private readonly Lock _lock = new();
    private Process? _process;

    public CommitId? Resolve(string revision)
    {
        var result = git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]);
        return result.Succeeded && HeadFile.IsObjectId(result.Text) ? new CommitId(result.Text) : null;
    }

    public Commit ReadCommit(CommitId id) => CommitParser.Parse(id, Read(id.Value, "commit"));

    public byte[] ReadBlob(string id) => Read(id, "blob");

    public IReadOnlyList<TreeRecord> ListTree(CommitId commit, string folder)
    {
        var result = git.Run(["ls-tree", "-r", "-z", "-l", "--full-tree", folder.Length == 0 ? commit.Value : $"{commit.Value}:{folder}"]);
        if (result.Succeeded) return [.. result.Fields.Select(RecordOf).OfType<TreeRecord>()];
        // A commit from before the workspace's folder existed is not a fault.
        if (folder.Length > 0 && result.Errors.Contains("Not a valid object name", StringComparison.Ordinal) && Read(commit.Value, "commit").Length > 0) return [];
        throw failures.Of("tree", commit.Value, result.Errors);
    }

    public void Dispose()
    {
        lock (_lock) Stop();
    }

    /// <summary>"mode type id size TAB path".</summary>
    private static TreeRecord? RecordOf(string record)
    {
        int tab = record.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || record[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, "blob", var id, var size]) return null;
        return new TreeRecord(record[(tab + 1)..], mode == "120000", id, long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : 0);
    }

    /// <param name="id">A full id in hexadecimal. Anything else is refused: names are resolved elsewhere.</param>
    private byte[] Read(string id, string type)
    {
        if (!HeadFile.IsObjectId(id)) throw new ArgumentException($"'{id}' is not an object id.", nameof(id));
        lock (_lock)
        {
            _process ??= StartProcess();
            _process.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(id + "\n"));
            _process.StandardInput.BaseStream.Flush();
            var output = _process.StandardOutput.BaseStream;
            if (ReadLine(output) is not { } header)
            {
                Stop();
                throw failures.Of(type, id);
            }

            if (header.Split(' ') is not [_, var found, var length]) throw failures.Of(type, id);
            var bytes = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            output.ReadExactly(bytes);
            output.ReadByte();
            return found == type ? bytes : throw failures.Of(type, id, $"it is a {found}");
        }
    }

    private void Stop()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }

    private Process StartProcess()
    {
        var process = git.Start(["cat-file", "--batch"], redirectInput: true);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Null where git has ended.</summary>
    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0) return null;
            line.Append((char)next);
        }

        return line.ToString();
    }
}

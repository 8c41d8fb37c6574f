using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git;

/// <summary>Reads objects through one <c>git cat-file --batch</c> process for a whole run. Requests from several threads wait for one another.</summary>
internal sealed class ObjectReader(GitProcess git) : IDisposable
{
    private readonly Lock _lock = new();
    private Process? _process;

    /// <summary>An object's type ("blob", "commit", "tree", "tag") and bytes; null where the repository lacks it.</summary>
    /// <param name="objectId">A full id in hexadecimal. Anything else is refused: names are resolved elsewhere.</param>
    public (string Type, byte[] Bytes)? TryRead(string objectId)
    {
        if (!IsObjectId(objectId)) throw new ArgumentException($"'{objectId}' is not an object id.", nameof(objectId));
        lock (_lock)
        {
            _process ??= StartProcess();
            _process.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(objectId + "\n"));
            _process.StandardInput.BaseStream.Flush();
            var output = _process.StandardOutput.BaseStream;
            string[] header = ReadLine(output).Split(' ');
            if (header is not [_, var type, var length]) return null;
            var bytes = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            output.ReadExactly(bytes);
            output.ReadByte();
            return (type, bytes);
        }
    }

    public byte[] Read(string objectId, string type) => TryRead(objectId) is { } found && found.Type == type
        ? found.Bytes
        : throw new RepositoryException(RepositoryDiagnostics.GitFailed.At(null, "cat-file", $"no {type} {objectId}"));

    public void Dispose()
    {
        lock (_lock)
        {
            if (_process is null) return;
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _process = null;
        }
    }

    public static bool IsObjectId(string text) => text.Length is 40 or 64 && text.AsSpan().IndexOfAnyExcept(HexDigits) < 0;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private Process StartProcess()
    {
        var process = git.Start(["cat-file", "--batch"], redirectInput: true);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0) throw new RepositoryException(RepositoryDiagnostics.GitFailed.At(null, "cat-file", "it ended before it answered"));
            line.Append((char)next);
        }

        return line.ToString();
    }
}

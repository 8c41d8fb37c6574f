using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Versions.Releasing;

/// <summary>What a release is about to write, kept in its lock until it is committed, so that the next release can undo one that was cut off.</summary>
internal sealed partial class ReleaseJournal(Stream stream, string workspaceFolder)
{
    internal sealed record Entry(string Path, byte[]? Before, byte[] After);

    private List<Entry> _entries = [];

    /// <summary>The files of this release; after <see cref="Recover"/>, those that were put back.</summary>
    public IReadOnlyList<string> Paths => [.. _entries.Select(entry => entry.Path)];

    /// <summary>Files that did not exist before this release.</summary>
    public IReadOnlyList<string> NewPaths => [.. _entries.Where(entry => entry.Before is null).Select(entry => entry.Path)];

    /// <summary>Undoes what an interrupted release left. Files that were committed, or edited since, stay.</summary>
    /// <returns>The files put back.</returns>
    public IReadOnlyList<string> Recover(IRepository repository)
    {
        if (stream.Length == 0) return [];
        stream.Position = 0;
        try
        {
            _entries = JsonSerializer.Deserialize(stream, JournalJson.Default.ListEntry) ?? [];
        }
        catch (JsonException)
        {
            _entries = []; // Cut off while the journal itself was written: nothing else had been.
        }

        FileReplacement.RemoveLeftOvers(workspaceFolder, _entries.Select(entry => entry.Path));
        string[] undone = [.. _entries.Where(entry => repository.WorkingChanges(entry.Path).Count > 0 && Holds(entry)).Select(entry => entry.Path)];
        _entries = [.. _entries.Where(entry => undone.Contains(entry.Path))];
        Restore();
        return undone;
    }

    /// <summary>Notes the new content of the files, then writes it.</summary>
    /// <exception cref="RefusedLinkException">One of them is a link: none is written.</exception>
    public void Write(IEnumerable<(string Path, byte[] Content)> files)
    {
        (string Path, byte[] Content)[] all = [.. files];
        FileReplacement.RefuseLinks(workspaceFolder, all.Select(file => file.Path));
        _entries = [.. all.Select(file => new Entry(file.Path, File.Exists(FullPath(file.Path)) ? File.ReadAllBytes(FullPath(file.Path)) : null, file.Content))];
        stream.SetLength(0);
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(_entries, JournalJson.Default.ListEntry));
        stream.Flush();
        foreach (var entry in _entries) WriteFile(entry.Path, entry.After);
    }

    /// <summary>Puts the files back as they were, on a full disk too: what was appended is cut off, which needs no room, and what is new goes first.</summary>
    public void Restore()
    {
        foreach (var entry in _entries.OrderBy(entry => entry.Before is not null))
        {
            if (entry.Before is not { } before)
            {
                if (FileReplacement.LinkOnTheWay(workspaceFolder, entry.Path) is null) File.Delete(FullPath(entry.Path));
            }
            else if (Holds(entry) && entry.After.AsSpan().StartsWith(before))
            {
                FileReplacement.CutIn(workspaceFolder, entry.Path, before.Length);
            }
            else
            {
                WriteFile(entry.Path, before);
            }
        }

        Close();
    }

    public void Close() => stream.SetLength(0);

    private bool Holds(Entry entry) => File.Exists(FullPath(entry.Path)) && File.ReadAllBytes(FullPath(entry.Path)).AsSpan().SequenceEqual(entry.After);

    private string FullPath(string path) => Path.Combine(workspaceFolder, path);

    private void WriteFile(string path, byte[] content) => FileReplacement.WriteIn(workspaceFolder, path, content);

    /// <summary>Written and read without reflection, which a native program does not have.</summary>
    [JsonSerializable(typeof(List<Entry>))]
    private sealed partial class JournalJson : JsonSerializerContext;
}

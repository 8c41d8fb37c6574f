using System.IO.Compression;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Building.Packs;

/// <summary>A pack on the disk, as a folder or a ZIP. Nothing in it is taken on trust: sizes are bounded, and links are not followed.</summary>
public sealed class PackContent
{
    /// <summary>Bytes of one file.</summary>
    private const int Largest = 60_000_000;

    private const int MostFiles = 5000;

    private readonly Func<string, byte[]?> _read;

    private PackContent(string name, IReadOnlyList<string> paths, Func<string, byte[]?> read)
    {
        Name = name;
        Paths = paths;
        _read = read;
    }

    /// <summary>As the user gave it.</summary>
    public string Name { get; }

    /// <summary>Every file, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Null where there is no such file, where it is a link, and where it is larger than any file of a pack.</summary>
    public byte[]? Read(string path) => _read(path);

    /// <summary>The same under the name by which the user knows it.</summary>
    public PackContent As(string name) => new(name, Paths, _read);

    /// <summary>The pack at a path: a ZIP with a manifest, or a folder with one; a null value without findings for anything else.</summary>
    public static Outcome<PackContent> Find(string name, string path)
    {
        try
        {
            if (Directory.Exists(path)) return new Outcome<PackContent>(File.Exists(Path.Combine(path, PackManifest.FileName)) ? OfFolder(name, path) : null, []);
            if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || !File.Exists(path)) return new Outcome<PackContent>(null, []);
            return OfZip(name, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Outcome<PackContent>.Failed(PackVerificationDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, problem is InvalidDataException ? "it is no ZIP, or is damaged" : problem.Message));
        }
    }

    /// <summary>The folder of the pack in which a file lies, and the file's path in it; null where it lies in none that knows it.</summary>
    public static (string Folder, string Path)? Around(string path)
    {
        var folder = new FileInfo(path).Directory;
        for (int up = 0; up < 3 && folder is not null; up++, folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, PackManifest.FileName);
            string relative = Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');
            if (new FileInfo(manifest) is { Exists: true, Length: < Largest } && PackManifest.Read(File.ReadAllBytes(manifest)).Manifest is { } known && known.Files.Any(file => file.Path == relative)) return (folder.FullName, relative);
        }

        return null;
    }

    private static PackContent OfFolder(string name, string folder)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint })
            .Take(MostFiles).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        return new PackContent(name, paths, path => FileReplacement.LinkOnTheWay(folder, path) is null && File.Exists(Path.Combine(folder, path)) ? BoundedFile.Read(Path.Combine(folder, path), Largest) : null);
    }

    private static Outcome<PackContent> OfZip(string name, string file)
    {
        byte[]? bytes = BoundedFile.Read(file, 8 * Largest);
        if (bytes is null) return Outcome<PackContent>.Failed(PackVerificationDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, "it is larger than any pack"));
        var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.Entries.Count > MostFiles) return Outcome<PackContent>.Failed(PackVerificationDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, "it has more files than any pack"));
        if (zip.GetEntry(PackManifest.FileName) is null) return Outcome<PackContent>.Failed(PackVerificationDiagnostics.Unreadable.At(SourceLocation.OfFile(name), name, "it has no manifest.json"));
        return Outcome<PackContent>.Of(new PackContent(name, [.. zip.Entries.Select(entry => entry.FullName).Where(path => !path.EndsWith('/')).Order(StringComparer.Ordinal)], path => zip.GetEntry(path) is { } entry ? Inflate(entry) : null));
    }

    /// <summary>Null for a file that unpacks to more than it may have: its length in the directory is not believed.</summary>
    private static byte[]? Inflate(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var content = new MemoryStream();
        byte[] piece = new byte[128 * 1024];
        for (int read = from.Read(piece); read > 0; read = from.Read(piece))
        {
            if (content.Length + read > Largest) return null;
            content.Write(piece, 0, read);
        }

        return content.ToArray();
    }
}

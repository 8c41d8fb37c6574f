using System.Text;

namespace PolicyForge.Workspaces.Sources;

/// <summary>Replaces a file whole, the one way the program does it: written beside under a fresh name, synced to the disk, moved into place. A stop half-way leaves the old one.</summary>
/// <remarks>
/// The name beside is random and the file is created exclusively, so that no link that waits there is written through.
/// A link at the place itself is refused, since moving over it would put a file where somebody meant a link.
/// </remarks>
public static class FileReplacement
{
    private const string Prefix = ".policyforge-";
    private const string Suffix = ".tmp";

    /// <summary>Keeps the byte order mark where the file had one.</summary>
    /// <param name="path">Absolute. Its folder is made where it is not there.</param>
    /// <exception cref="RefusedLinkException">The file is a symbolic link.</exception>
    public static void Write(string path, string text) => Write(path, [.. HasMark(path) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

    /// <inheritdoc cref="Write(string, string)"/>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        RefuseLink(path);
        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string beside = Path.Combine(folder, $"{Prefix}{Path.GetRandomFileName()}{Suffix}");
        try
        {
            using (var file = new FileStream(beside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 }))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            KeepPermissions(path, beside);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>As <see cref="Write(string, string)"/>, for a file of a workspace: no folder on the way from the workspace to the file may be a link either.</summary>
    /// <param name="root">Absolute path of the workspace's folder.</param>
    /// <param name="path">Relative to it, with forward slashes.</param>
    public static void WriteIn(string root, string path, ReadOnlySpan<byte> content)
    {
        RefuseLinks(root, [path]);
        Write(Path.Combine(root, path), content);
    }

    /// <inheritdoc cref="WriteIn(string, string, ReadOnlySpan{byte})"/>
    public static void WriteIn(string root, string path, string text)
    {
        RefuseLinks(root, [path]);
        Write(Path.Combine(root, path), text);
    }

    /// <summary>Keeps the first bytes of a file of a workspace, as it was before something was appended: the only change to a file that a full disk allows.</summary>
    /// <inheritdoc cref="WriteIn(string, string, ReadOnlySpan{byte})"/>
    public static void CutIn(string root, string path, long length)
    {
        RefuseLinks(root, [path]);
        using var file = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(length);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Throws where one of several files, or a folder on the way to it, is a link: asked before the first of them is written.</summary>
    /// <exception cref="RefusedLinkException">Names the first link.</exception>
    public static void RefuseLinks(string root, IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (LinkOnTheWay(root, path) is { } link) throw new RefusedLinkException(link);
        }
    }

    /// <summary>The file, or the first folder on the way to it, that is a symbolic link, relative to the root; null where there is none.</summary>
    public static string? LinkOnTheWay(string root, string path)
    {
        string[] names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int count = 1; count <= names.Length; count++)
        {
            string relative = string.Join('/', names[..count]);
            if (IsLink(Path.Combine(root, relative))) return relative;
        }

        return null;
    }

    /// <summary>True for what <see cref="Write(string, string)"/> left where it was killed.</summary>
    public static bool IsLeftOver(string fileName) => fileName.StartsWith(Prefix, StringComparison.Ordinal) && fileName.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Takes away what writes of these files left where they were killed.</summary>
    /// <param name="root">Absolute path of the workspace's folder.</param>
    /// <param name="paths">Relative to it, with forward slashes; those behind a link are left alone.</param>
    public static void RemoveLeftOvers(string root, IEnumerable<string> paths)
    {
        foreach (string folder in paths.Where(path => LinkOnTheWay(root, path) is null).Select(path => Path.GetDirectoryName(Path.Combine(root, path))!).Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (string left in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}").ToArray()) File.Delete(left);
        }
    }

    private static void RefuseLink(string path)
    {
        if (IsLink(path)) throw new RefusedLinkException(path);
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static void KeepPermissions(string path, string beside)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
    }

    private static bool HasMark(string path)
    {
        if (!File.Exists(path) || IsLink(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> first = stackalloc byte[3];
        return file.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first.SequenceEqual(Encoding.UTF8.Preamble);
    }
}

using System.Text;

namespace PolicyForge.Workspaces.Sources;

/// <summary>Replaces a text file whole: written beside, then moved into place, so that a stop half-way leaves the old one.</summary>
public static class FileReplacement
{
    /// <summary>Keeps the byte order mark where the file had one.</summary>
    public static void Write(string path, string text)
    {
        string beside = path + ".new";
        File.WriteAllText(beside, text, new UTF8Encoding(HasMark(path)));
        File.Move(beside, path, overwrite: true);
    }

    private static bool HasMark(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> first = stackalloc byte[3];
        return file.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first.SequenceEqual(Encoding.UTF8.Preamble);
    }
}

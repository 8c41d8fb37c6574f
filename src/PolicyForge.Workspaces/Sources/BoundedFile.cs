namespace PolicyForge.Workspaces.Sources;

/// <summary>Reads a file that a user names, up to a limit: whatever length the system gives it, since a device has none and never ends.</summary>
public static class BoundedFile
{
    /// <summary>Null where there is more than the limit.</summary>
    /// <param name="limit">Bytes.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[]? Read(string path, int limit)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        using var content = new MemoryStream();
        byte[] piece = new byte[128 * 1024];
        for (int read = stream.Read(piece); read > 0; read = stream.Read(piece))
        {
            if (content.Length + read > limit) return null;
            content.Write(piece, 0, read);
        }

        return content.ToArray();
    }
}

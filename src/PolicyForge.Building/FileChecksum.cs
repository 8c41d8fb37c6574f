using System.IO.Hashing;

namespace PolicyForge.Building;

/// <summary>XXH128 of a file's bytes, in hexadecimal: tells a file that was edited from one that was not, and is no protection against forgery.</summary>
public static class FileChecksum
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(XxHash128.Hash(content));

    public static string Of(FileInfo file)
    {
        using var stream = file.OpenRead();
        var hash = new XxHash128();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}

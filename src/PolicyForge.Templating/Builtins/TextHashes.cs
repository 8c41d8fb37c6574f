using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that give hashes in lower-case hexadecimal. They mark text; they do not protect it.</summary>
internal static class TextHashes
{
    public static void AddTo(ScriptObject module)
    {
        Add(module, "md5", MD5.HashData);
        Add(module, "sha1", SHA1.HashData);
        Add(module, "sha256", SHA256.HashData);
        Add(module, "sha512", SHA512.HashData);
        AddKeyed(module, "hmac_sha1", HMACSHA1.HashData);
        AddKeyed(module, "hmac_sha256", HMACSHA256.HashData);
        AddKeyed(module, "hmac_sha512", HMACSHA512.HashData);
    }

    private static void Add(ScriptObject module, string name, Func<byte[], byte[]> hash) =>
        module.Import(name, "string? text", call => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(0)))));

    private static void AddKeyed(ScriptObject module, string name, Func<byte[], byte[], byte[]> hash) => module.Import(
        name,
        "string? text, string secretKey",
        call => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(call.Text(1)), Encoding.UTF8.GetBytes(call.Text(0)))));
}

using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Studio.Frame;

/// <summary>The one style sheet and the one script, each under an address that names its content, so that a browser keeps it as long as it is the same.</summary>
public static class StudioAssets
{
    public static string Style { get; } = Resource("studio.css");

    public static string Script { get; } = Resource("studio.js");

    public static string StyleAddress { get; } = $"/assets/{DigestOf(Style)}.css";

    public static string ScriptAddress { get; } = $"/assets/{DigestOf(Script)}.js";

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Resource(string name)
    {
        using var stream = typeof(StudioAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Text.RegularExpressions;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Pictures;

namespace PolicyForge.Governance.Renaming;

/// <summary>Keeps the addresses of pictures right where a text or a picture moves.</summary>
internal static partial class PictureNames
{
    /// <param name="path">Of the text, before the renaming.</param>
    public static string Rename(string text, string path, RenameRequest request)
    {
        if (!text.Contains("](", StringComparison.Ordinal) && !text.Contains("]:", StringComparison.Ordinal)) return text;
        string after = request.PathOf(path);
        return Target().Replace(text, match =>
        {
            string written = match.Groups[2].Value;
            if (PictureAddress.Of(written, path).Path is not { } picture || !WorkspacePaths.IsPicture(picture)) return match.Value;
            string now = request.PathOf(picture);
            return PictureAddress.Of(written, after).Path == now ? match.Value : match.Groups[1].Value + PictureAddress.Relative(now, after);
        });
    }

    [GeneratedRegex("""(\](?:\(|:[ \t]*)<?)([^\s<>()]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}

using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.Pictures;

/// <summary>Where the picture lies that a text names: paths start at the text's own folder, and never lead out of the folders of its owner.</summary>
/// <param name="Path">From the workspace's root; null where the address is none that a picture can have.</param>
/// <param name="Fault">What is wrong with it, as a hint to the author; null where nothing is.</param>
public readonly partial record struct PictureAddress(string? Path, string? Fault)
{
    /// <param name="written">As it stands in the Markdown; %20 stands for a space.</param>
    /// <param name="text">Path of the file in which it stands.</param>
    public static PictureAddress Of(string written, string text)
    {
        if (Scheme().IsMatch(written) || written.StartsWith("//", StringComparison.Ordinal)) return new(null, "A document holds its pictures: save the picture beside this text, and give the name of the file.");
        string address = Uri.UnescapeDataString(written);
        if (address.Contains('\\', StringComparison.Ordinal)) return new(null, "Write / between folders.");
        if (address.StartsWith('/')) return new(null, "The path starts at the folder of this text, with no / before it.");
        string bound = BoundOf(text);
        var names = new List<string>(text.Split('/')[..^1]);
        foreach (string name in address.Split('/'))
        {
            if (name is "" or ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count <= bound.Count('/')) return new(null, $"The path leads out of {bound}: copy the picture into it.");
            else names.RemoveAt(names.Count - 1);
        }

        return new(string.Join('/', names), null);
    }

    /// <summary>The folder, with a slash behind it, that a text's pictures cannot lie outside: the school's for a school's text, else clauses/ or templates/.</summary>
    public static string BoundOf(string text) => text.Split('/') is ["schools", var school, _, ..] ? $"schools/{school}/" : text[..(text.IndexOf('/', StringComparison.Ordinal) + 1)];

    /// <summary>How a text names a picture: the way back from <see cref="Of"/>.</summary>
    public static string Relative(string picture, string text)
    {
        string[] from = text.Split('/')[..^1];
        string[] to = picture.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..])).Replace(" ", "%20", StringComparison.Ordinal);
    }

    /// <summary>Where the PNG of an SVG lies that readers without SVG are shown; null for other pictures.</summary>
    public static string? FallbackOf(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? path[..^4] + ".png" : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}

using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Html.Styles;

/// <summary>The style sheets and scripts that are part of this assembly, without comments and indents.</summary>
internal static partial class EmbeddedStyles
{
    public static string Read(params ReadOnlySpan<string> names)
    {
        var css = new StringBuilder();
        foreach (string name in names) css.Append(Read(name));
        return css.ToString();
    }

    /// <summary>A script as it is, but for its comments on lines of their own.</summary>
    public static string ReadScript(string name) => Indent().Replace(LineComment().Replace(ReadResource(name), ""), "");

    private static string Read(string name) => Indent().Replace(Comment().Replace(ReadResource(name), ""), "");

    private static string ReadResource(string name)
    {
        using Stream stream = typeof(EmbeddedStyles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Style sheet {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex(@"^\s+", RegexOptions.Multiline)]
    private static partial Regex Indent();
}

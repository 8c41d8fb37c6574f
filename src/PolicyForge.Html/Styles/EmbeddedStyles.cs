using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Html.Styles;

/// <summary>The style sheets in this folder, without comments and indents.</summary>
internal static partial class EmbeddedStyles
{
    public static string Read(params ReadOnlySpan<string> names)
    {
        var css = new StringBuilder();
        foreach (string name in names) css.Append(Read(name));
        return css.ToString();
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(EmbeddedStyles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Style sheet {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Indent().Replace(Comment().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), ""), "");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s+", RegexOptions.Multiline)]
    private static partial Regex Indent();
}

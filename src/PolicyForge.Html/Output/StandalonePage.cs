using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Html.Output;

/// <summary>The frame of a page that stands alone: it loads nothing, and its Content-Security-Policy allows no style and no script but its own.</summary>
internal static class StandalonePage
{
    /// <summary>Everything up to the first line of the page itself.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="script">As it is given to <see cref="End"/>.</param>
    public static StringBuilder Begin(string title, string style, string script = "") => new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {SourceOf(style)}{(script.Length > 0 ? $"; script-src {SourceOf(script)}" : "")}">
        <title>{Encode(title)}</title>
        <style>{style}</style>
        </head>
        <body>
        <main>

        """);

    /// <summary>The whole page.</summary>
    public static string End(StringBuilder page, string script = "") =>
        page.Append("</main>\n").Append(script.Length > 0 ? $"<script>{script}</script>\n" : "").Append("</body>\n</html>\n").ToString();

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string SourceOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}

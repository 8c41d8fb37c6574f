using System.Net;
using System.Text.RegularExpressions;

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>html</c> functions.</summary>
internal static class HtmlFunctions
{
    /// <summary>Scripts, comments, style sheets and tags, quoted attributes included.</summary>
    private const string Markup = """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|="[^"]*"|=[^'"][^\s>]*)*>""";

    /// <summary>What <c>html.url_escape</c> leaves alone beside letters and digits.</summary>
    private const string AddressCharacters = "-_.~!*'();:@&=+$,/?#[]";

    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        module.Import("escape", "string? text", call => call.TextOrNull(0) is { } text ? TextLimits.Checked(call, WebUtility.HtmlEncode(text)) : "");
        module.Import("newline_to_br", "string? text", call => NewLineToBreak(call.TextOrNull(0)));
        module.Import("strip", "string? text", Strip);
        module.Import("url_encode", "string? text", call => call.TextOrNull(0) is { } text ? Uri.EscapeDataString(text) : "");
        module.Import("url_escape", "string? text", call => call.TextOrNull(0) is { } text ? EscapeAddress(text) : "");
        return module;
    }

    private static string NewLineToBreak(string? text) =>
        text is null ? "" : Regex.Replace(text, @"\r?\n", "<br />$0", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string Strip(TemplateCall call)
    {
        if (call.TextOrNull(0) is not { } text) return "";
        return Regex.Replace(text, Markup, "", RegexOptions.IgnoreCase | RegexOptions.Singleline, call.Context.RegexTimeOut);
    }

    private static string EscapeAddress(string text) => string.Concat(
        text.EnumerateRunes().Select(r => r.IsAscii && AddressCharacters.Contains((char)r.Value, StringComparison.Ordinal) ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}

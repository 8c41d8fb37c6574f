using System.Globalization;
using System.Text;

namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that add to a text, trim it or change its case.</summary>
internal static class TextChanges
{
    public static void AddTo(ScriptObject module)
    {
        StringFunctions.Change(module, "append", "string? text, string? with", call => Sum(call, call.Text(0), StringFunctions.Joined(call, 1)));
        StringFunctions.Change(module, "prepend", "string? text, string? by", call => Sum(call, StringFunctions.Joined(call, 1), call.Text(0)));
        StringFunctions.Change(module, "capitalize", "string? text", call => Capitalise(call.Text(0)));
        StringFunctions.Change(module, "capitalizewords", "string? text", call => CapitaliseWords(call.Text(0)));
        StringFunctions.Change(module, "downcase", "string? text", call => call.TextOrNull(0)?.ToLowerInvariant());
        StringFunctions.Change(module, "upcase", "string? text", call => call.TextOrNull(0)?.ToUpperInvariant());
        StringFunctions.Change(module, "strip", "string? text", call => call.TextOrNull(0)?.Trim());
        StringFunctions.Change(module, "lstrip", "string? text", call => call.TextOrNull(0)?.TrimStart());
        StringFunctions.Change(module, "rstrip", "string? text", call => call.TextOrNull(0)?.TrimEnd());
        StringFunctions.Change(module, "strip_newlines", "string? text", call => WithoutNewLines(call.Text(0)));
        StringFunctions.Change(module, "handleize", "string? text", call => Handle(call.Text(0)));
        StringFunctions.Change(module, "pad_left", "string? text, int width", call => call.Text(0).PadLeft(Width(call)));
        StringFunctions.Change(module, "pad_right", "string? text, int width", call => call.Text(0).PadRight(Width(call)));
        module.Import("pluralize", "int number, string? singular, string? plural", call => call.Integer(0) == 1 ? call[1] : call[2]);
    }

    private static string Sum(TemplateCall call, string first, string second)
    {
        TextLimits.Check(call, (long)first.Length + second.Length);
        return first + second;
    }

    private static int Width(TemplateCall call)
    {
        int width = call.Integer(1);
        int limit = call.Context.LimitToString;
        if (limit > 0 && width > limit)
        {
            throw new ArgumentOutOfRangeException("width", $"Padding width `{width}` exceeds the configured LimitToString `{limit}`.");
        }

        return width;
    }

    private static string Capitalise(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitaliseWords(string text)
    {
        var result = new StringBuilder(text.Length);
        bool atStart = true;
        foreach (char c in text)
        {
            result.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = char.IsWhiteSpace(c);
        }

        return result.ToString();
    }

    private static string WithoutNewLines(string text) =>
        text.Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Lower-case letters and digits, with one hyphen for anything between them.</summary>
    private static string Handle(string text)
    {
        var result = new StringBuilder(text.Length);
        char last = '\0';
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) last = char.ToLower(c, CultureInfo.InvariantCulture);
            else if (last == '-') continue;
            else last = '-';
            result.Append(last);
        }

        if (result.Length > 0 && result[^1] == '-') result.Length--;
        return result.ToString();
    }
}

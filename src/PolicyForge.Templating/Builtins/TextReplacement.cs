namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that replace and remove.</summary>
internal static class TextReplacement
{
    public static void AddTo(ScriptObject module)
    {
        StringFunctions.Change(module, "remove", "string? text, string? remove", call => Replace(call, call.TextOrNull(1), ""));
        StringFunctions.Change(module, "replace", "string? text, string? match, string? replace", call => Replace(call, call.TextOrNull(1), StringFunctions.Joined(call, 2)));
        StringFunctions.Change(module, "remove_first", "string? text, string? remove", call => ReplaceOne(call, "", fromEnd: false));
        StringFunctions.Change(module, "remove_last", "string? text, string? remove", call => ReplaceOne(call, "", fromEnd: true));
        StringFunctions.Change(
            module,
            "replace_first",
            "string? text, string? match, string? replace, bool fromEnd = false",
            call => ReplaceOne(call, StringFunctions.Joined(call, 2), call.Boolean(3)));
    }

    private static string Replace(TemplateCall call, string? match, string replacement)
    {
        string text = call.Text(0);
        if (text.Length == 0) return "";
        if (string.IsNullOrEmpty(match)) throw new ArgumentException("The value cannot be an empty string. (Parameter 'oldValue')");
        if (replacement.Length > match.Length)
        {
            int count = 0;
            for (int at = text.IndexOf(match, StringComparison.Ordinal); at >= 0; at = text.IndexOf(match, at + match.Length, StringComparison.Ordinal)) count++;
            TextLimits.Check(call, text.Length + ((long)count * (replacement.Length - match.Length)));
        }

        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string ReplaceOne(TemplateCall call, string replacement, bool fromEnd)
    {
        string text = call.Text(0);
        string match = call.Text(1);
        if (text.Length == 0 || match.Length == 0) return text;
        int at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }
}

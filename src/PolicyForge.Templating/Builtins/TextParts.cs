namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that take parts of a text.</summary>
internal static class TextParts
{
    public static void AddTo(ScriptObject module)
    {
        StringFunctions.Change(
            module, "slice", "string? text, int start, int? length = null", call => Slice(call.TextOrNull(0), call.Integer(1), call.IntegerOrNull(2)));
        StringFunctions.Change(module, "slice1", "string? text, int start, int length = 1", call => Slice(call.TextOrNull(0), call.Integer(1), call.Integer(2)));
        StringFunctions.Change(module, "truncate", "string? text, int length, string? ellipsis = null", Truncate);
        StringFunctions.Change(module, "truncatewords", "string? text, int count, string? ellipsis = null", TruncateWords);
        module.Import("split", "string? text, string? match", Split);
        module.Import("size", "string? text", call => call.Text(0).Length);
    }

    private static string Slice(string? text, int start, int? length)
    {
        if (string.IsNullOrEmpty(text)) return "";
        int count = length ?? text.Length;
        if (start < 0) start += text.Length;
        if (start < 0)
        {
            count += start;
            start = 0;
        }

        if (start >= text.Length || count <= 0) return "";
        return text.Substring(start, Math.Min(count, text.Length - start));
    }

    private static string Truncate(TemplateCall call)
    {
        string text = call.Text(0);
        int length = call.Integer(1);
        string ellipsis = call.TextOrNull(2) ?? "...";
        if (text.Length <= length) return text;
        int kept = length - ellipsis.Length;
        return kept <= 0 ? ellipsis[..Math.Clamp(length, 0, ellipsis.Length)] : string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    private static string TruncateWords(TemplateCall call)
    {
        string text = call.Text(0);
        if (text.Length == 0) return "";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, call.Integer(1)));
        return string.Join(' ', words) + (call.TextOrNull(2) ?? "...");
    }

    private static ScriptRange Split(TemplateCall call)
    {
        string text = call.Text(0);
        return new ScriptRange(text.Length == 0 ? [] : text.Split(call.Text(1), StringSplitOptions.RemoveEmptyEntries));
    }
}

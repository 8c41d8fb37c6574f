namespace PolicyForge.Templating.Builtins;

/// <summary>Functions that look into a text.</summary>
internal static class TextTests
{
    public static void AddTo(ScriptObject module)
    {
        module.Import("contains", "string? text, string? value", call => Boxed.Of(Holds(call, (t, v) => t.Contains(v, StringComparison.Ordinal))));
        module.Import("starts_with", "string? text, string? value", call => Boxed.Of(Holds(call, (t, v) => t.StartsWith(v, StringComparison.Ordinal))));
        module.Import("ends_with", "string? text, string? value", call => Boxed.Of(Holds(call, (t, v) => t.EndsWith(v, StringComparison.Ordinal))));
        module.Import("empty", "string? text", call => Boxed.Of(string.IsNullOrEmpty(call.TextOrNull(0))));
        module.Import("whitespace", "string? text", call => Boxed.Of(string.IsNullOrWhiteSpace(call.TextOrNull(0))));
        module.Import(
            "equals_ignore_case",
            "string? text, string? value",
            call => Boxed.Of(string.Equals(call.TextOrNull(0), call.TextOrNull(1), StringComparison.OrdinalIgnoreCase)));
        module.Import(
            "index_of",
            "string text, string search, int? startIndex = null, int? count = null, string? stringComparison = null",
            IndexOf);
    }

    private static bool Holds(TemplateCall call, Func<string, string, bool> test) =>
        call.TextOrNull(0) is { } text && call.TextOrNull(1) is { Length: > 0 } value && test(text, value);

    private static object IndexOf(TemplateCall call)
    {
        string text = call.Text(0);
        int start = call.IntegerOrNull(2) ?? 0;
        return text.IndexOf(call.Text(1), start, call.IntegerOrNull(3) ?? text.Length - start, ComparisonOf(call.TextOrNull(4)));
    }

    private static StringComparison ComparisonOf(string? name)
    {
        if (string.IsNullOrEmpty(name)) return StringComparison.Ordinal;
        return Enum.TryParse(name, ignoreCase: true, out StringComparison comparison) && !char.IsAsciiDigit(name[0])
            ? comparison
            : throw new ArgumentException($"'{name}' is not a valid stringComparison", "stringComparison");
    }
}

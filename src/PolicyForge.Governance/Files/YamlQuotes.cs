namespace PolicyForge.Governance.Files;

/// <summary>Words as YAML reads them back, whatever they hold.</summary>
internal static class YamlQuotes
{
    /// <summary>In double quotes, on one line.</summary>
    public static string Quoted(string text) =>
        "\"" + text.Trim().ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

namespace PolicyForge.Importing.Writing;

/// <summary>Words as YAML reads them back, whatever they hold.</summary>
internal static class YamlText
{
    /// <summary>In double quotes, on one line.</summary>
    public static string Quoted(string text) => "\"" + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

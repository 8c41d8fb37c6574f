namespace PolicyForge.Studio.Frame;

/// <summary>Command lines as a person would type them.</summary>
public static class CommandWords
{
    /// <summary>In quotation marks where a shell would take it apart.</summary>
    public static string Quoted(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 0 && line.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.' or ',' or ':') ? line : $"\"{line.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>"social-media --school meadow-bank".</summary>
    public static string Subject(string policyId, string? schoolId) => schoolId is null ? policyId : $"{policyId} --school {schoolId}";
}

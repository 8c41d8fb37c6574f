namespace PolicyForge.Docx.Markup;

/// <summary>Fields that fetch something from outside a file, or make a program do something (ECMA-376 Part 1, 17.16.5, and Word's own).</summary>
internal static class ActiveFields
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "DDE", "DDEAUTO", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "EMBED", "IMPORT", "DATABASE", "RD", "MACROBUTTON", "CONTROL", "HTMLACTIVEX",
        "PRINT", "GOTOBUTTON", "ASK", "FILLIN", "MERGEFIELD", "NEXT", "NEXTIF", "SHAPE", "ADDIN",
    };

    public static bool IsActive(string? instruction) => Names.Contains(NameOf(instruction));

    /// <summary>The word that says what a field does; empty for none.</summary>
    public static string NameOf(string? instruction) => (instruction ?? "").Trim().Split([' ', '\t', '\n', '"'], 2)[0].ToUpperInvariant();
}

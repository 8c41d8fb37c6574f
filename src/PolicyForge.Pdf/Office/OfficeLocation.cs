namespace PolicyForge.Pdf.Office;

/// <summary>Where LibreOffice is.</summary>
public static class OfficeLocation
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>Absolute path of soffice: on the search path, else where LibreOffice is usually installed; null where it is not found.</summary>
    /// <param name="searchPath">The value of PATH.</param>
    public static string? Find(string? searchPath) => FindOn(searchPath) ?? FindIn(UsualFolders());

    /// <summary>Looks on the search path alone.</summary>
    public static string? FindOn(string? searchPath) =>
        FindIn((searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string? FindIn(IEnumerable<string> folders) =>
        folders.Where(Path.IsPathFullyQualified).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static IEnumerable<string> UsualFolders()
    {
        if (OperatingSystem.IsMacOS()) return ["/Applications/LibreOffice.app/Contents/MacOS"];
        if (!OperatingSystem.IsWindows()) return ["/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/snap/bin"];
        return new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "LibreOffice", "program"));
    }
}

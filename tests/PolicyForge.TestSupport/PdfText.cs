using System.Diagnostics;
using Path = System.IO.Path;

namespace PolicyForge.TestSupport;

/// <summary>Reads the text of a PDF with poppler's pdftotext.</summary>
public static class PdfText
{
    /// <summary>As <see cref="LibreOffice.IsWanted"/>.</summary>
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("POLICYFORGE_REQUIRE_TOOLS") == "1"
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")));

    /// <summary>The text of each page.</summary>
    public static string[] PagesOf(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "printed.pdf");
        File.WriteAllBytes(file, pdf);
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true };
        foreach (string argument in (string[])["-layout", "-enc", "UTF-8", file, "-"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.TrimEnd('\f', '\n').Split('\f');
    }
}

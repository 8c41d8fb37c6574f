using PolicyForge.Pdf.Office;

namespace PolicyForge.Pdf;

/// <summary>Makes Word documents of files of other programs with LibreOffice.</summary>
/// <param name="executable">Absolute path of soffice; null where there is none.</param>
public sealed class WordConverter(string? executable)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public bool IsThere => executable is not null;

    /// <summary>The document, or null with the reason.</summary>
    /// <param name="extension">Of the file as it came: ".odt".</param>
    public byte[]? Convert(ReadOnlySpan<byte> content, string extension, out string? reason)
    {
        using var workplace = new OfficeWorkplace();
        string input = Path.Combine(workplace.NewOutput(), "document" + extension);
        File.WriteAllBytes(input, content);
        string output = workplace.NewOutput();
        string? reader = extension switch { ".pdf" => "writer_pdf_import", ".html" => "HTML (StarWriter)", _ => null };
        reason = executable is null ? "it is not on this machine." : new OfficeProcess(executable, workplace.NewProfile()).Run("docx:MS Word 2007 XML", output, [input], Limit, CancellationToken.None, reader);
        string made = Path.Combine(output, "document.docx");
        if (File.Exists(made)) return File.ReadAllBytes(made);
        reason ??= "no file came out.";
        return null;
    }
}

using PolicyForge.Pdf;

namespace PolicyForge.Studio.Frame;

/// <summary>What makes PDF files, where LibreOffice is on this machine.</summary>
public sealed class Converting(Func<string?> findOffice)
{
    private readonly Lazy<string?> _office = new(findOffice);

    public bool IsThere => _office.Value is not null;

    public PdfConverter Converter => new(_office.Value, new PdfOptions());
}

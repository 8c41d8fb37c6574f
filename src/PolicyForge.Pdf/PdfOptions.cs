namespace PolicyForge.Pdf;

/// <summary>How PDF files are made.</summary>
public sealed record PdfOptions
{
    /// <summary>True makes PDF/A-2b, for archives.</summary>
    public bool IsArchival { get; init; }

    /// <summary>Files given to one run of LibreOffice. It takes two seconds to start and keeps memory of what it opened.</summary>
    public int FilesPerRun { get; init; } = 25;

    /// <summary>How long a run may take, whatever it converts.</summary>
    public TimeSpan LimitPerRun { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How much longer for each file of it.</summary>
    public TimeSpan LimitPerFile { get; init; } = TimeSpan.FromSeconds(20);
}

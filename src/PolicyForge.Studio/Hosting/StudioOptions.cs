namespace PolicyForge.Studio.Hosting;

/// <summary>What a user says when the studio is started.</summary>
/// <param name="WorkspaceFolder">Absolute path of the folder that holds policyforge.yaml.</param>
public sealed record StudioOptions(string WorkspaceFolder)
{
    /// <summary>0 takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>Taken as today; null takes the clock's.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where LibreOffice is: the absolute path of soffice, or null. Asked only by what needs it.</summary>
    public Func<string?> FindOffice { get; init; } = () => Pdf.Office.OfficeLocation.Find(Environment.GetEnvironmentVariable("PATH"));
}

using System.Globalization;

namespace PolicyForge.Pdf.Office;

/// <summary>A folder of the system's for one batch: LibreOffice's profile, and what each run gives. Gone when the batch is done.</summary>
internal sealed class OfficeWorkplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyforge-pdf-").FullName;
    private int _profiles;
    private int _runs;

    /// <summary>A new one, for a run after one that failed: a profile that a dead process left may be locked or half-written.</summary>
    public string NewProfile() => Make("profile", ++_profiles);

    public string NewOutput() => Make("out", ++_runs);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A process that has just been ended may still hold a file. The system clears its own temporary folder.
        }
    }

    private string Make(string name, int number) => Directory.CreateDirectory(Path.Combine(_folder, name + number.ToString(CultureInfo.InvariantCulture))).FullName;
}

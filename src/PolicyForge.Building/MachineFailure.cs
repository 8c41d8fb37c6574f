using PolicyForge.Diagnostics;

namespace PolicyForge.Building;

/// <summary>Tells failures of the machine (a full disk, a file that may not be written) from faults of the program.</summary>
public static class MachineFailure
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows as HRESULTs.
    private static readonly int[] DiskFullCodes = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>PF9010 or PF9007; null for what is no failure of the machine. What several threads threw at once counts where all of it is one.</summary>
    public static Diagnostic? Of(Exception failure)
    {
        if (failure is AggregateException all)
        {
            Diagnostic?[] reasons = [.. all.Flatten().InnerExceptions.Select(Of)];
            return reasons.Length > 0 && !reasons.Contains(null) ? reasons[0] : null;
        }

        return failure switch
        {
            IOException when DiskFullCodes.Contains(failure.HResult) => DiskFull.At(null, failure.Message),
            IOException or UnauthorizedAccessException => EnvironmentFailed.At(null, failure.Message),
            _ => null,
        };
    }

    public static DiagnosticDescriptor EnvironmentFailed { get; } = new(
        "PF9007", Severity.Error, "The machine could not do it", "{0}");

    public static DiagnosticDescriptor DiskFull { get; } = new(
        "PF9010", Severity.Error, "The disk is full", "There is no room left on the disk: {0}",
        "Make room (or have the quota raised) and run the same command again. What was there before is still there, whole.");
}

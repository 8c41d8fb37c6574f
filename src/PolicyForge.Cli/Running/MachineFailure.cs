using PolicyForge.Cli.Options;
using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Running;

/// <summary>Tells failures of the machine (a full disk, a file that may not be written) from faults of the program.</summary>
internal static class MachineFailure
{
    // ENOSPC and EDQUOT of Linux, EDQUOT of macOS; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows as HRESULTs.
    private static readonly int[] DiskFull = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

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
            IOException when DiskFull.Contains(failure.HResult) => CommandLineDiagnostics.DiskFull.At(null, failure.Message),
            IOException or UnauthorizedAccessException => CommandLineDiagnostics.EnvironmentFailed.At(null, failure.Message),
            _ => null,
        };
    }
}

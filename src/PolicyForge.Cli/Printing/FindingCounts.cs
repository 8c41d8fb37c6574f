using PolicyForge.Diagnostics;

namespace PolicyForge.Cli.Printing;

/// <summary>How many findings there are of each severity.</summary>
public sealed record FindingCounts(int Errors, int Warnings, int Notes)
{
    public static FindingCounts Of(IReadOnlyCollection<FindingGroup> groups) => new(
        groups.Count(group => group.Finding.Severity == Severity.Error),
        groups.Count(group => group.Finding.Severity == Severity.Warning),
        groups.Count(group => group.Finding.Severity == Severity.Information));

    /// <summary>"2 errors, 1 warning"; "no findings" where there is nothing.</summary>
    public override string ToString()
    {
        string[] parts = [.. new[] { Part(Errors, "error"), Part(Warnings, "warning"), Part(Notes, "note") }.Where(part => part.Length > 0)];
        return parts.Length == 0 ? "no findings" : string.Join(", ", parts);
    }

    private static string Part(int count, string noun) => count switch
    {
        0 => "",
        1 => $"1 {noun}",
        _ => $"{count} {noun}s",
    };
}

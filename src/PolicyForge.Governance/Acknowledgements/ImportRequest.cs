using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>A list to import, and what holds for all its lines where they do not say it themselves.</summary>
/// <param name="Name">Of the file, as the user gave it.</param>
public sealed record ImportRequest(string Name, ReadOnlyMemory<byte> Content, DateOnly Today)
{
    public string? School { get; init; }

    public string? Policy { get; init; }

    /// <summary>Null takes the version in force.</summary>
    public string? Version { get; init; }

    /// <summary>The day on which they read it; null where each line says.</summary>
    public PartialDate? On { get; init; }
}

namespace PolicyForge.Importing;

/// <summary>What is to be imported, and as what.</summary>
/// <param name="File">The file's name as the user typed it.</param>
/// <param name="PolicyId">What the policy will be called.</param>
public sealed record ImportRequest(string File, ReadOnlyMemory<byte> Content, string PolicyId)
{
    /// <summary>The school whose copy proves the import; null takes the first that has the policy.</summary>
    public string? SchoolId { get; init; }

    public string? Title { get; init; }

    public string? Owner { get; init; }

    public string? Approver { get; init; }

    public string? Cycle { get; init; }
}

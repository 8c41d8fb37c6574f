namespace PolicyForge.Documents.Resolution;

/// <summary>The register of legislation, as far as a document needs it.</summary>
public interface ICitationLookup
{
    /// <summary>What the register says of an id; null where it has none.</summary>
    CitedLegislation? Find(string legislationId);

    /// <summary>All ids, for suggestions.</summary>
    IEnumerable<string> Ids { get; }
}

/// <summary>What a citation prints.</summary>
/// <param name="Title">Official title.</param>
/// <param name="Target">Absolute https address; null where the register has none.</param>
public sealed record CitedLegislation(string Title, string? Target);

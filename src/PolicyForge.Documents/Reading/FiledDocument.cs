using System.Collections.Immutable;

namespace PolicyForge.Documents.Reading;

/// <summary>A generated file as it was read back. Nothing in it is to be believed before it is compared with what the generator gives.</summary>
public sealed record FiledDocument
{
    /// <summary>The id of the policy; null where the file was not made by PolicyForge.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Null for a document of the whole trust.</summary>
    public string? SchoolId { get; init; }

    /// <summary>The version that it claims, with words after it where it was built from sources that had moved on; null before the first version.</summary>
    public string? Version { get; init; }

    /// <summary>The digest of its model, 64 hexadecimal digits, as it was when the file was made; null where it says none.</summary>
    public string? ContentDigest { get; init; }

    /// <summary>"PolicyForge 0.1.0": what made it; null where it does not say.</summary>
    public string? Generator { get; init; }

    /// <summary>The program that saved it last; null where the file does not say.</summary>
    public string? SavedBy { get; init; }

    /// <summary>Tracked changes of a word processor, or the marks of a redline.</summary>
    public int TrackedChanges { get; init; }

    public int Comments { get; init; }

    /// <summary>What it says of itself by name, what changes with the generator left out.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Its words in reading order, as they read with all tracked changes accepted; page numbers are left out.</summary>
    public ImmutableArray<FiledLine> Lines { get; init; } = [];

    /// <summary>The page of each line of the contents list that has one, in order.</summary>
    public ImmutableArray<(string Line, int Page)> Pages { get; init; } = [];

    /// <summary>What its words do not show: where links lead, its pictures, words that cannot be read, what acts.</summary>
    public ImmutableArray<FiledFact> Facts { get; init; } = [];

    /// <summary>What else the file is made of: a name that a person understands ("styles"), and a digest of it.</summary>
    public ImmutableSortedDictionary<string, string> Parts { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

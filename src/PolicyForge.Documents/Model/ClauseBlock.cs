using System.Collections.Immutable;

namespace PolicyForge.Documents.Model;

/// <summary>The blocks of one placed clause. Numbering runs through it as if it were not there.</summary>
/// <param name="ClauseId">"social-media/personal-use".</param>
/// <param name="Digest">SHA-256 of the clause's source text (front matter left out), lower-case hexadecimal.</param>
/// <param name="Blocks">Content. Sections in it end with it.</param>
public sealed record ClauseBlock(string ClauseId, string Digest, ImmutableArray<Block> Blocks) : Block
{
    /// <summary>True where no school may vary it: locked for editing in Word.</summary>
    public bool IsCentral { get; init; }
}

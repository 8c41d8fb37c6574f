using System.Collections.Immutable;

namespace PolicyForge.Workspaces.History;

/// <summary>The files that a version was issued as. Apart from the digest of the content, which another release of the generator leaves as it is.</summary>
/// <param name="Generator">What wrote them: "PolicyForge 0.1.0".</param>
/// <param name="Digests">By format ("docx", "html"): "sha256:" and 64 lower-case hexadecimal digits of every byte.</param>
public sealed record IssuedFiles(string Generator, ImmutableSortedDictionary<string, string> Digests)
{
    public bool Equals(IssuedFiles? other) => other is not null && Generator == other.Generator && Digests.SequenceEqual(other.Digests);

    public override int GetHashCode() => HashCode.Combine(Generator, Digests.Count);

    /// <summary>True where every file that both know is the same.</summary>
    public bool AreThoseOf(IssuedFiles other) => Digests.All(file => other.Digests.GetValueOrDefault(file.Key, file.Value) == file.Value);
}

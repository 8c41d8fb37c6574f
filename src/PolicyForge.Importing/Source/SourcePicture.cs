using System.Collections.Immutable;

namespace PolicyForge.Importing.Source;

/// <summary>A picture.</summary>
/// <param name="ContentType">"image/png".</param>
public sealed record SourcePicture(string ContentType, ImmutableArray<byte> Bytes);

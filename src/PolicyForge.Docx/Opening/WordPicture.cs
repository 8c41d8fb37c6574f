using System.Collections.Immutable;

namespace PolicyForge.Docx.Opening;

/// <summary>A picture of a Word file.</summary>
/// <param name="ContentType">As the file says: "image/png".</param>
public sealed record WordPicture(string ContentType, ImmutableArray<byte> Bytes);

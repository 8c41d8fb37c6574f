using System.Collections.Immutable;
using System.Text;

namespace PolicyForge.Governance.Files;

/// <summary>A file that a command is about to write.</summary>
/// <param name="Path">Relative to the workspace's root, with forward slashes.</param>
public sealed record FileDraft(string Path, string Text)
{
    /// <summary>What is no text, a picture or a Word file; null for a text.</summary>
    public ImmutableArray<byte>? Bytes { get; init; }

    /// <summary>The content as it is written; a text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Content => Bytes is { } bytes ? bytes.AsMemory() : Encoding.UTF8.GetBytes(Text);
}

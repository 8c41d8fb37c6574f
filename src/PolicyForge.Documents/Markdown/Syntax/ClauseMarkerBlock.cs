using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>A line that holds a <see cref="ClauseMarker"/>.</summary>
internal sealed class ClauseMarkerBlock(BlockParser parser, int index) : LeafBlock(parser)
{
    public int Index { get; } = index;
}

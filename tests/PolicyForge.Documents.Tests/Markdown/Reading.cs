using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Tests.Markdown;

/// <summary>Reads Markdown as if it stood alone in a file.</summary>
internal static class Reading
{
    public static readonly ImageResource Map = new("map.png", "image/png", [1, 2, 3], 40, 30);

    public static Outcome<ParsedMarkdown> Read(string markdown, string? clauseId = null) =>
        MarkdownReader.Read(new MarkdownSource(markdown, new DirectSourceMapping(new SourceText(clauseId ?? "case.md", markdown)), clauseId, TextOwner.Trust)
        {
            Images = (name, _) => name == "map.png" ? ImageLookup.Found(Map) : ImageLookup.Missing(null),
        });

    public static ImmutableArray<Block> Blocks(string markdown) => Read(markdown).Value!.Blocks;
}

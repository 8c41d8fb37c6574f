using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Markdown.Reading;
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

    /// <summary>Reads a template whose statements, each on a line of its own, leave that line empty, as Scriban does; <paramref name="dropped"/> lines are in a branch that was not taken.</summary>
    public static Outcome<ParsedMarkdown> ReadTemplate(string template, params int[] dropped)
    {
        string[] lines = template.Split('\n');
        var kept = lines.Index().Where(line => !dropped.Contains(line.Index + 1)).ToList();
        var expanded = kept.Select(line => line.Item.Contains("{{", StringComparison.Ordinal) ? "" : line.Item);
        return MarkdownReader.Read(new MarkdownSource(string.Join('\n', expanded), new LineMapping(new SourceText("case.md", template), [.. kept.Select(line => line.Index + 1)], [.. expanded]), null, TextOwner.Trust));
    }

    public static ImmutableArray<Block> Blocks(string markdown) => Read(markdown).Value!.Blocks;

    private sealed class LineMapping(SourceText source, int[] lines, string[] expanded) : ISourceMapping
    {
        public SourceLocation? Locate(SourceSpan span)
        {
            int line = 0;
            int offset = span.Start;
            while (line < expanded.Length - 1 && offset > expanded[line].Length) offset -= expanded[line++].Length + 1;
            bool isEnd = offset == expanded[line].Length;
            return new SourceLocation(source, new SourceSpan(source.OffsetOf(lines[line], isEnd ? source.LineAt(lines[line]).Length + 1 : offset + 1), span.Length));
        }
    }
}

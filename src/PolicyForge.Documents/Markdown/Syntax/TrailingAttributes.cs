using Markdig.Parsers;
using Markdig.Syntax;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>
/// Takes <c>{#name .class}</c> off the end of a heading, of a paragraph that stands directly in a cover, and of a caption, before its inlines are read; off any other paragraph a name alone,
/// by which a school's own text can refer to it, or <c>{lang=cy}</c>.
/// </summary>
internal static class TrailingAttributes
{
    /// <summary>The braces that were taken off a block; null where it had none.</summary>
    public static AttributeBraces? Of(Block block) => block.GetData(typeof(AttributeBraces)) as AttributeBraces;

    public static void TakeFrom(BlockProcessor processor, Block block)
    {
        if (block is not (HeadingBlock or ParagraphBlock) || block is not LeafBlock { Lines.Count: > 0 } leaf) return;
        ref var last = ref leaf.Lines.Lines[leaf.Lines.Count - 1];
        var slice = last.Slice;
        slice.TrimEnd();
        int open = FindOpening(slice.AsSpan());
        if (open < 0) return;
        bool takesAll = block is HeadingBlock || block.Parent is FencedContainer { Name: ContainerSyntax.Cover } || leaf.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("Table:");
        if (!takesAll && !IsName(slice.AsSpan()[open..]) && !IsLanguage(slice.AsSpan()[(open + 1)..])) return;
        block.SetData(typeof(AttributeBraces), new AttributeBraces(slice.Text[(slice.Start + open)..(slice.End + 1)], slice.Start + open));
        slice.End = slice.Start + open - 1;
        slice.TrimEnd();
        last.Slice = slice;
    }

    /// <summary>Offset of the brace that opens attributes at the end of a line, after white space or alone; -1 where there is none.</summary>
    /// <remarks>Braces that hold neither <c>#</c> nor <c>.</c> first are words of the author's.</remarks>
    public static int FindOpening(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] != '}' || (line.Length > 1 && line[^2] == '\\')) return -1;
        int open = line.LastIndexOf('{');
        if (open < 0 || (open > 0 && line[open - 1] is not (' ' or '\t'))) return -1;
        var inside = line[(open + 1)..^1].TrimStart();
        return (inside.Length > 0 && inside[0] is '#' or '.') || IsLanguage(inside) ? open : -1;
    }

    private static bool IsName(ReadOnlySpan<char> braces) => braces is ['{', '#', .. var name, '}'] && AnchorName.IsValid(name);

    private static bool IsLanguage(ReadOnlySpan<char> inside) => inside.TrimStart().StartsWith("lang=");
}

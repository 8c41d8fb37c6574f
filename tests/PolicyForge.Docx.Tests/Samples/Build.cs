using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>Short words for making models by hand.</summary>
internal static class Build
{
    public static Text T(string value) => new(value);

    public static Strong B(string value) => new([T(value)]);

    public static Paragraph P(params ImmutableArray<Inline> inlines) => new(inlines);

    public static Paragraph P(string value) => new([T(value)]);

    public static Paragraph As(ParagraphRole role, string value) => P(value) with { Role = role };

    public static Section S(int level, string heading, params ImmutableArray<Block> blocks) =>
        new(level, [T(heading)], heading.ToLowerInvariant().Replace(' ', '-'), blocks);

    public static Section Appendix(int level, string heading, params ImmutableArray<Block> blocks) =>
        S(level, heading, blocks) with { Kind = SectionKind.Appendix };

    public static ListBlock Bullets(params string[] items) => List(ListStyle.Bullet, items);

    public static ListBlock List(ListStyle style, params string[] items) => new(style, [.. items.Select(i => Item(P(i)))]);

    public static ListItem Item(params ImmutableArray<Block> blocks) => new(blocks);

    public static TableCell Cell(string value) => value == "" ? new([]) : new([P(value)]);

    public static TableCell Cell(params ImmutableArray<Block> blocks) => new(blocks);

    public static TableRow Row(params string[] cells) => new([.. cells.Select(c => Cell(c))]);

    public static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);

    public static Table Table(double[] weights, params ImmutableArray<TableRow> rows) => new([.. weights.Select(w => new TableColumn(w))], rows);

    public static ClauseBlock Clause(string id, params ImmutableArray<Block> blocks) =>
        new(id, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))), blocks);
}

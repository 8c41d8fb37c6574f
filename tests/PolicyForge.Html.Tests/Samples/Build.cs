using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Tests.Samples;

/// <summary>Short ways to write model nodes in tests.</summary>
internal static class Build
{
    public static Paragraph P(params ImmutableArray<Inline> inlines) => new(inlines);

    public static Paragraph P(string text) => new([new Text(text)]);

    public static Paragraph P(NumberLabel? number, params ImmutableArray<Inline> inlines) => new(inlines) { Number = number };

    public static Paragraph Role(ParagraphRole role, string text) => new([new Text(text)]) { Role = role };

    /// <summary>A section whose number is taken before those of its blocks.</summary>
    public static Section Numbered(int level, NumberLabel? number, string heading, string anchor, ImmutableArray<Block> blocks) =>
        new(level, Words(heading), anchor, blocks) { Number = number };

    public static Text T(string text) => new(text);

    public static ImmutableArray<Inline> Words(string text) => [new Text(text)];

    public static ListItem Item(string text, params ImmutableArray<Block> below) => new([P(text), .. below]);

    public static ListBlock List(ListStyle style, params ImmutableArray<ListItem> items) => new(style, items);

    public static TableCell Cell(params ImmutableArray<Block> blocks) => new(blocks);

    public static TableCell Cell(string text) => new([P(text)]);

    public static TableCell Cell(params ImmutableArray<Inline> inlines) => new([P(inlines)]);

    public static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);

    public static Change Inserted { get; } = new(ChangeKind.Inserted, "A. Okafor", new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero));

    public static Change Deleted { get; } = Inserted with { Kind = ChangeKind.Deleted };

    public static PolicyDocument Document(params ImmutableArray<Block> blocks) => new(Properties, blocks);

    public static DocumentProperties Properties { get; } = new()
    {
        Title = "Social Media Policy",
        PolicyId = "social-media",
        SchoolId = "larch-vale",
        OrganisationName = "Larch Vale Primary School",
        TrustName = "Larch Vale Learning Trust",
    };
}

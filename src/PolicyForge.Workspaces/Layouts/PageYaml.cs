using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The mapping `page` of layout.yaml.</summary>
internal static class PageYaml
{
    private const double LeastRoom = 60;

    private static readonly YamlShape<decimal> Margin = new YamlNumber(5, 100, isWhole: false);

    private static readonly YamlKey<decimal> Top = Required("top", Margin, "Millimetres.");
    private static readonly YamlKey<decimal> Right = Required("right", Margin, "Millimetres.");
    private static readonly YamlKey<decimal> Bottom = Required("bottom", Margin, "Millimetres.");
    private static readonly YamlKey<decimal> Left = Required("left", Margin, "Millimetres.");

    private static readonly YamlKey<(double Width, double Height)> Size = Optional("size", Choice(("A4", (210d, 297d)), ("A5", (148d, 210d))), "The paper: A4 (the default) or A5.");
    private static readonly YamlKey<PageSetup> Margins = Optional("margins", new YamlObject<PageSetup>("A list of margins", [Top, Right, Bottom, Left], map =>
        PageSetup.A4 with { Top = (double)map.Get(Top), Right = (double)map.Get(Right), Bottom = (double)map.Get(Bottom), Left = (double)map.Get(Left) }), "The margins, in millimetres.");

    public static YamlShape<PageSetup> Shape { get; } = new YamlObject<PageSetup>("The page", [Size, Margins], map =>
    {
        var (width, height) = map.Get(Size, (PageSetup.A4.Width, PageSetup.A4.Height));
        var page = map.Get(Margins, PageSetup.A4) with { Width = width, Height = height };
        ReportNoRoom(map, page.Width - page.Left - page.Right, page.Width);
        ReportNoRoom(map, page.Height - page.Top - page.Bottom, page.Height);
        return page;
    });

    private static void ReportNoRoom(YamlMap map, double room, double whole)
    {
        if (room < LeastRoom) map.Source.Diagnostics.Report(LayoutDiagnostics.NoRoom, map.LocationOf(Margins), room, whole);
    }
}

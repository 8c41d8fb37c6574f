namespace PolicyForge.Documents.Layouts;

/// <summary>Paper and margins, in millimetres.</summary>
public sealed record PageSetup(double Width, double Height, double Top, double Right, double Bottom, double Left)
{
    public static PageSetup A4 { get; } = new(210, 297, 25, 25, 22, 25);
}

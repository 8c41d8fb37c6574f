namespace PolicyForge.Docx.Markup;

/// <summary>XML namespaces of WordprocessingML and its neighbours.</summary>
internal static class Namespaces
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public const string Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public const string Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    public const string ScalableVectorGraphics = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    public const string MarkupCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Vml = "urn:schemas-microsoft-com:vml";
    public const string Office = "urn:schemas-microsoft-com:office:office";

    /// <summary>Declarations for parts that hold running text: document, headers, footers, notes.</summary>
    public const string OfStory =
        $"""
        xmlns:w="{Word}" xmlns:r="{Relationships}" xmlns:mc="{MarkupCompatibility}" xmlns:w14="{Word2010}" xmlns:w15="{Word2012}" xmlns:wp="{WordDrawing}" xmlns:v="{Vml}" xmlns:o="{Office}" mc:Ignorable="w14 w15"
        """;
}

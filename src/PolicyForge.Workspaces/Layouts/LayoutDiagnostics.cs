using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>PF4101 to PF4129: what is wrong in the folder of a layout, in colours and in logos.</summary>
public static class LayoutDiagnostics
{
    public static DiagnosticDescriptor Unknown { get; } = Error("PF4101", "Unknown layout",
        "There is no layout \"{0}\".", "The layouts are: {1}.");

    public static DiagnosticDescriptor NoDefinition { get; } = Error("PF4102", "Layout without layout.yaml",
        "The folder templates/_layouts/{0}/ has no layout.yaml.", "Write it: `numbering` is needed.");

    public static DiagnosticDescriptor LowContrast { get; } = Error("PF4103", "Colours with too little contrast",
        "{0} (#{1}) on {2} (#{3}) has a contrast of {4:0.00} to 1; people with low vision need at least 4.5 to 1.", "Choose a darker colour for the words, or a lighter one behind them (WCAG 2.2, criterion 1.4.3).");

    public static DiagnosticDescriptor UnknownField { get; } = Error("PF4104", "Unknown field in a header or footer",
        "A header or footer has no field \"{{{0}}}\".", "The fields are: {1}.");

    public static DiagnosticDescriptor ColumnTwice { get; } = Error("PF4105", "Column given twice",
        "The history table has two columns for \"{0}\".", "Remove one of them.");

    public static DiagnosticDescriptor NoRoom { get; } = Error("PF4106", "Margins that leave no room",
        "The margins leave {0} mm of the page's {1} mm for text.", "Leave at least 60 mm.");

    public static DiagnosticDescriptor StyleSheetReference { get; } = Error("PF4107", "Style sheet that loads something",
        "The style sheet holds \"{0}\", which would load something from elsewhere or end the style sheet.", "A document carries everything with it: use no @import, no addresses, and in url(…) only data:image/png or data:image/jpeg.");

    public static DiagnosticDescriptor LogoMissing { get; } = Error("PF4110", "Logo that is missing",
        "There is no file {0}.", "Put the logo there, or correct the name. It lies in the school's own folder.");

    public static DiagnosticDescriptor PictureType { get; } = Error("PF4111", "Picture of the wrong type",
        "{0} should be {1}, but its content is {2}.", "A picture is SVG, PNG or JPEG, and its file's name ends accordingly: .svg, .png, .jpg or .jpeg.");

    public static DiagnosticDescriptor PictureActive { get; } = Error("PF4112", "Picture with active content",
        "{0} holds {1}, which a picture in a document may not have.", "Save it again as plain SVG, or as PNG.");

    public static DiagnosticDescriptor PictureTooLarge { get; } = Error("PF4113", "Picture with too many pixels",
        "{0} has {1} × {2} pixels; more than 100 million in all, or 30,000 in one direction, are not read.", "Save it smaller: 1,000 pixels across are plenty for a logo, 2,000 for a chart.");

    public static DiagnosticDescriptor PictureDamaged { get; } = Error("PF4114", "Picture that is damaged",
        "{0} cannot be read as {1}: {2}.", "Open it in a drawing program and save it again.");

    public static DiagnosticDescriptor AppendixLabel { get; } = Error("PF8750", "Label of appendices that cannot be printed",
        "'{0}' cannot be the label of an appendix.", "Write words, then A or 1, then a colon, full stop or dash where one is printed before the title: \"APPENDIX 1 –\".");

    public static DiagnosticDescriptor LogoWithoutText { get; } = Warning("PF4115", "Logo without alternative text",
        "The logo has no `logo_alternative_text`; screen readers will say the school's name.", "Say in a few words what the logo shows.");

    private static DiagnosticDescriptor Error(string code, string title, string message, string hint) =>
        new(code, Severity.Error, title, message, hint);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string hint) =>
        new(code, Severity.Warning, title, message, hint);
}

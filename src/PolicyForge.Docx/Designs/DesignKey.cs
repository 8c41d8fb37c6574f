using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Docx.Designs;

/// <summary>All that the fixed parts of a package depend on. Two layouts with equal keys share those parts.</summary>
internal sealed record DesignKey(
    NumberingScheme Numbering,
    NumberMarks Marks,
    PageSetup Page,
    Typography Typography,
    Palette Palette,
    bool CapitalHeadings,
    string Language,
    ImmutableArray<byte>? ReferenceDocx)
{
    public static DesignKey Of(Layout layout, string language) => new(
        layout.Numbering, layout.NumberMarks, layout.Page, layout.Typography, layout.Palette, layout.CapitalHeadings, language, layout.ReferenceDocx);
}

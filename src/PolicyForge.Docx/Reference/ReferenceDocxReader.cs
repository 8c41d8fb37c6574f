using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Styles;
using PolicyForge.Docx.Typesetting;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Reads a reference.docx and says what is wrong with it.</summary>
internal sealed class ReferenceDocxReader(Layout layout, SourceLocation? location)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly string _name = location is null ? "reference.docx" : Path.GetFileName(location.Path);

    public Outcome<ReferenceDocx> Read(ReadOnlySpan<byte> bytes)
    {
        using var package = WordPackage.TryOpen(bytes, out var fault);
        if (fault is not null) Report(fault);
        ReferenceDocx? reference = null;
        try
        {
            if (package is not null) reference = Read(package);
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            NotWord(WordPackage.Describe(damage));
        }

        return new Outcome<ReferenceDocx>(_diagnostics.HasErrors ? null : reference, _diagnostics.ToImmutable());
    }

    private ReferenceDocx? Read(WordPackage package)
    {
        if (WordPackage.Xml(package.Main)?.Root is not { } root) return NotWord("it has no document in it");
        if (root.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal))
        {
            _diagnostics.Report(ReferenceDiagnostics.Strict, location, _name);
            return null;
        }

        if (root.Name != W + "document") return NotWord("it is a file of another program");
        if (package.Main.VbaProjectPart is not null || package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            _diagnostics.Report(ReferenceDiagnostics.Macros, location, _name);
        return Assemble(package.Main, root.Element(W + "body")?.Element(W + "sectPr"));
    }

    private ReferenceDocx Assemble(MainDocumentPart main, XElement? section)
    {
        var own = WordPackage.Xml(main.StyleDefinitionsPart);
        var page = ReferencePage.Of(section, layout.Page);
        double? size = ReferenceDocx.BodySizeOf(own);

        // The styles that we add have tabs and indents: these are drawn up for the house style's paper and type.
        var dressed = layout with { Page = page.Setup, Typography = layout.Typography with { BodySize = size ?? layout.Typography.BodySize } };
        var styles = new ReferenceStyles(own, StyleSheet.Of(dressed, new Measures(dressed), new NumberingDesign(layout.Numbering)));
        var running = new ReferenceRunningReader(styles, _name, location, _diagnostics).ReadAll(section, main);
        if (!styles.MissingBuiltIn.IsEmpty) _diagnostics.Report(ReferenceDiagnostics.MissingStyles, location, _name, string.Join(", ", styles.MissingBuiltIn));
        if (!styles.Numbered.IsEmpty) _diagnostics.Report(ReferenceDiagnostics.Numbering, location, _name, string.Join(", ", styles.Numbered));
        var report = new ReferenceDocxReport(styles.TakenOver, styles.Missing, running.Length, main.ThemePart is not null, section is not null);
        return new ReferenceDocx(styles.IsEmpty ? null : styles.Merged, page, running, report)
        {
            BodySize = size,
            Theme = BytesOf(main.ThemePart),
            FontTable = BytesOf(main.FontTablePart),
        };
    }

    /// <summary>A part that refers to others (embedded fonts, textures) would need them too; ours stands in.</summary>
    private static byte[]? BytesOf(OpenXmlPart? part) => part is null || WordPackage.Related(part).Count > 0 ? null : WordPackage.Bytes(part);

    private void Report(PackageFault fault)
    {
        switch (fault)
        {
            case PackageFault.Protected: _diagnostics.Report(ReferenceDiagnostics.Protected, location, _name); break;
            case PackageFault.TooLarge large: _diagnostics.Report(ReferenceDiagnostics.TooLarge, location, _name, large.Reason); break;
            case PackageFault.OtherKind other: NotWord($"it is {other.Kind}"); break;
            case PackageFault.Damaged damaged: NotWord(damaged.Reason); break;
        }
    }

    private ReferenceDocx? NotWord(string reason)
    {
        _diagnostics.Report(ReferenceDiagnostics.NotWord, location, _name, reason);
        return null;
    }
}

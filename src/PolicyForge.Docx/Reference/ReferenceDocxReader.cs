using System.Xml;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Numbering;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Packaging;
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
        var package = ReferencePackage.TryRead(bytes, out var fault);
        if (fault is not null) Report(fault);
        ReferenceDocx? reference = null;
        try
        {
            if (package is not null) reference = Read(package);
        }
        catch (XmlException malformed)
        {
            NotWord($"one of its parts is damaged ({malformed.Message.TrimEnd('.')})");
        }

        return new Outcome<ReferenceDocx>(_diagnostics.HasErrors ? null : reference, _diagnostics.ToImmutable());
    }

    private ReferenceDocx? Read(ReferencePackage package)
    {
        string? main = MainPart(package);
        var root = main is null ? null : package.Xml(main)?.Root;
        if (main is null || root is null) return NotWord("it has no document in it");
        if (root.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal))
        {
            _diagnostics.Report(ReferenceDiagnostics.Strict, location, _name);
            return null;
        }

        if (root.Name != W + "document") return NotWord("it is a file of another program");
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) _diagnostics.Report(ReferenceDiagnostics.Macros, location, _name);
        return Assemble(package, package.Relationships(main), root.Element(W + "body")?.Element(W + "sectPr"));
    }

    private ReferenceDocx Assemble(ReferencePackage package, Dictionary<string, (string Type, string Target, bool IsExternal)> related, System.Xml.Linq.XElement? section)
    {
        string? Part(string type) => related.Values.FirstOrDefault(r => r.Type == type && !r.IsExternal && package.Has(r.Target)).Target;
        var own = Part(RelationshipTypes.Styles) is { } part ? package.Xml(part) : null;
        var page = ReferencePage.Of(section, layout.Page);
        double? size = ReferenceDocx.BodySizeOf(own);

        // The styles that we add have tabs and indents: these are drawn up for the house style's paper and type.
        var dressed = layout with { Page = page.Setup, Typography = layout.Typography with { BodySize = size ?? layout.Typography.BodySize } };
        var styles = new ReferenceStyles(own, StyleSheet.Of(dressed, new Measures(dressed), new NumberingDesign(layout.Numbering)));
        var running = new ReferenceRunningReader(package, styles, _name, location, _diagnostics).ReadAll(section, related);
        if (!styles.MissingBuiltIn.IsEmpty) _diagnostics.Report(ReferenceDiagnostics.MissingStyles, location, _name, string.Join(", ", styles.MissingBuiltIn));
        if (!styles.Numbered.IsEmpty) _diagnostics.Report(ReferenceDiagnostics.Numbering, location, _name, string.Join(", ", styles.Numbered));
        string? theme = Part(RelationshipTypes.Theme);
        var report = new ReferenceDocxReport(styles.TakenOver, styles.Missing, running.Length, theme is not null, section is not null);
        return new ReferenceDocx(styles.IsEmpty ? null : styles.Merged, page, running, report)
        {
            BodySize = size,
            Theme = theme is null || HasRelationships(package, theme) ? null : package.Bytes(theme),
            FontTable = Part(RelationshipTypes.FontTable) is { } fonts && !HasRelationships(package, fonts) ? package.Bytes(fonts) : null,
        };
    }

    /// <summary>A part that refers to others (embedded fonts, textures) would need them too; ours stands in.</summary>
    private static bool HasRelationships(ReferencePackage package, string part) => package.Relationships(part).Count > 0;

    private static string? MainPart(ReferencePackage package)
    {
        var root = package.Xml(DocxPackage.RootRelationshipsName)?.Root;
        string? target = (string?)root?.Elements().FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)?.Attribute("Target");
        string? main = target is null ? null : PartName.Resolve("", target);
        return main is not null && package.Has(main) ? main : null;
    }

    private void Report(PackageFault fault)
    {
        switch (fault)
        {
            case PackageFault.Protected: _diagnostics.Report(ReferenceDiagnostics.Protected, location, _name); break;
            case PackageFault.TooLarge large: _diagnostics.Report(ReferenceDiagnostics.TooLarge, location, _name, large.Reason); break;
            case PackageFault.Damaged damaged: NotWord(damaged.Reason); break;
        }
    }

    private ReferenceDocx? NotWord(string reason)
    {
        _diagnostics.Report(ReferenceDiagnostics.NotWord, location, _name, reason);
        return null;
    }
}

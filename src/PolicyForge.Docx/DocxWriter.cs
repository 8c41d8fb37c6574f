using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Writing;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Designs;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Parts;
using PolicyForge.Docx.Reference;
using PolicyForge.Docx.Stories;
using PolicyForge.Docx.Styles;

namespace PolicyForge.Docx;

/// <summary>Writes a document as a Word file (ECMA-376, transitional).</summary>
/// <remarks>Safe to share between threads. What documents of one layout have in common is made and compressed once.</remarks>
public sealed class DocxWriter(DocxWriterOptions options) : IHouseStyleWriter
{
    private readonly DocxDesigns _designs = new();

    public DocxWriter()
        : this(DocxWriterOptions.Default)
    {
    }

    public string Format => "docx";

    public string Extension => ".docx";

    public void Write(PolicyDocument document, Layout layout, Stream output) => Write(document, layout, output, options);

    /// <summary>Writes with options for this document alone (its page numbers, say).</summary>
    public void Write(PolicyDocument document, Layout layout, Stream output, DocxWriterOptions documentOptions)
    {
        var design = _designs.For(layout, document.Properties.Language);
        var scope = new DocumentScope(document, layout, design, documentOptions);
        var package = new DocxPackage();
        AddStories(package, scope);
        AddFixed(package, scope);
        AddProperties(package, scope);
        package.Add(DocxPackage.ContentTypesName, design.ContentTypesFor(package.Names));
        package.Write(output);
    }

    /// <summary>PF4201 to PF4208.</summary>
    public ImmutableArray<Diagnostic> CheckHouseStyle(Layout layout, SourceLocation file) =>
        layout.ReferenceDocx is { } bytes ? ReferenceDocx.Read(bytes.AsSpan(), layout, file).Diagnostics : [];

    private static void AddStories(DocxPackage package, DocumentScope scope)
    {
        using var body = new Story(scope, 64 * 1024);
        RelateFixed(body.Relationships, scope);
        var running = RunningParts.Write(scope, body.Relationships);
        foreach (var part in running.Parts)
        {
            package.Add("word/" + part.Name, part.Part);
            if (part.Relationships is { } relationships) package.Add($"word/_rels/{part.Name}.rels", relationships);
        }

        DocumentPart.Write(body, running);
        package.Add(DocumentPart.Name, CompressedPart.Of(body.Xml.Written));
        if (!scope.Document.Footnotes.IsEmpty) AddFootnotes(package, scope);
        if (scope.Notice is { Id: not null } notice) AddNotice(package, notice, body.Relationships);
        if (scope.Clauses.Count > 0) AddManifest(package, scope, body.Relationships);
        package.Add("word/_rels/document.xml.rels", body.Relationships.ToPart());
        foreach (var (name, part) in scope.Media.Parts) package.Add(name, part);
    }

    /// <summary>In this order, so that the ids of what every document has are the same in all of them.</summary>
    private static void RelateFixed(Relationships relationships, DocumentScope scope)
    {
        relationships.To(RelationshipTypes.Styles, "styles.xml");
        relationships.To(RelationshipTypes.Numbering, "numbering.xml");
        relationships.To(RelationshipTypes.Settings, "settings.xml");
        relationships.To(RelationshipTypes.WebSettings, "webSettings.xml");
        relationships.To(RelationshipTypes.FontTable, "fontTable.xml");
        relationships.To(RelationshipTypes.Theme, "theme/theme1.xml");
        if (!scope.Document.Footnotes.IsEmpty) relationships.To(RelationshipTypes.Footnotes, "footnotes.xml");
    }

    private static void AddFootnotes(DocxPackage package, DocumentScope scope)
    {
        using var notes = new Story(scope, 4096) { Inlines = { AllowsFootnotes = false } };
        FootnotesPart.Write(notes);
        package.Add(FootnotesPart.Name, CompressedPart.Of(notes.Xml.Written));
        if (!notes.Relationships.IsEmpty) package.Add("word/_rels/footnotes.xml.rels", notes.Relationships.ToPart());
    }

    private static void AddNotice(DocxPackage package, RedlineNotice notice, Relationships document)
    {
        package.Add(CommentsPart.Name, CommentsPart.Write(notice));
        document.To(RelationshipTypes.Comments, "comments.xml");
    }

    private static void AddManifest(DocxPackage package, DocumentScope scope, Relationships document)
    {
        package.Add(ClauseManifestPart.Name, ClauseManifestPart.Write(scope.Clauses));
        package.Add(ClauseManifestPart.PropertiesName, FixedParts.ManifestProperties);
        package.Add("customXml/_rels/item1.xml.rels", FixedParts.ManifestRelationships);
        document.To(RelationshipTypes.CustomXml, "../" + ClauseManifestPart.Name);
    }

    private static void AddFixed(DocxPackage package, DocumentScope scope)
    {
        var design = scope.Design;
        package.Add(StylesPart.Name, design.StylesXml);
        package.Add(Numbering.NumberingPart.Name, design.NumberingFor(scope.Lists));
        package.Add(SettingsPart.Name, scope.Document.Properties.IsSignedOff ? SettingsPart.Write(scope.Document.Properties.Language, !scope.Document.Footnotes.IsEmpty, isProtected: true) : scope.Document.Footnotes.IsEmpty ? design.Settings : design.SettingsWithFootnotes);
        package.Add(FontTablePart.WebSettingsName, design.WebSettings);
        package.Add(FontTablePart.Name, design.FontTable);
        package.Add(ThemePart.Name, design.Theme);
    }

    private static void AddProperties(DocxPackage package, DocumentScope scope)
    {
        var properties = scope.Document.Properties;
        package.Add(CorePropertiesPart.Name, CorePropertiesPart.Write(properties));
        package.Add(ExtendedPropertiesPart.Name, ExtendedPropertiesPart.Write(properties.TrustName));
        package.Add(CustomPropertiesPart.Name, CustomPropertiesPart.Write(properties));
        package.Add(DocxPackage.RootRelationshipsName, FixedParts.RootRelationships);
    }
}

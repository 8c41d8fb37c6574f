using System.Xml;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Markup;
using PolicyForge.Docx.Opening;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads a Word file that PolicyForge wrote, and that Word, LibreOffice or a person may have changed since.</summary>
public sealed class FiledDocxReader : IFiledDocumentReader
{
    public string Format => "docx";

    /// <summary>A zip, or a compound file: that is what a password makes of a Word file.</summary>
    public bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith("PK"u8) || start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    public Outcome<FiledDocument> Read(ReadOnlyMemory<byte> content, SourceLocation location)
    {
        if (ReferencePackage.TryRead(content.Span, out var fault) is not { } package) return Outcome<FiledDocument>.Failed(Describe(fault!, location));
        try
        {
            return MainPartOf(package) is { } main
                ? Outcome<FiledDocument>.Of(Read(package, main))
                : Outcome<FiledDocument>.Failed(Damaged(location, "it is a zip file, but there is no document in it"));
        }
        catch (XmlException malformed)
        {
            return Outcome<FiledDocument>.Failed(Damaged(location, $"one of its parts cannot be read ({malformed.Message.TrimEnd('.')})"));
        }
    }

    private static FiledDocument Read(ReferencePackage package, string main)
    {
        var properties = FiledProperties.Of(package);
        var clauses = FiledClauses.Of(package);
        var body = new FiledStoryReader(FiledStory.Body, clauses);
        body.Read(package.Bytes(main));
        var related = package.Relationships(main).Values.Where(part => !part.IsExternal && package.Has(part.Target)).ToArray();
        FiledStoryReader Story(FiledStory story, string type)
        {
            var reader = new FiledStoryReader(story, clauses);
            foreach (var part in related.Where(part => part.Type == type).DistinctBy(part => part.Target)) reader.Read(package.Bytes(part.Target));
            return reader;
        }

        var notes = Story(FiledStory.Footnotes, RelationshipTypes.Footnotes);
        // Word keeps a header for each kind of page, and gives them names of its own: what counts is what they say.
        FiledStoryReader[] running = [Story(FiledStory.Header, RelationshipTypes.Header), Story(FiledStory.Footer, RelationshipTypes.Footer)];
        return properties with
        {
            Lines =
            [
                .. body.Lines, .. notes.Lines,
                .. running.SelectMany(story => story.Lines.DistinctBy(line => line.Text, StringComparer.Ordinal).OrderBy(line => line.Text, StringComparer.Ordinal)),
            ],
            Pages = [.. body.Pages],
            TrackedChanges = body.TrackedChanges + notes.TrackedChanges + running.Sum(story => story.TrackedChanges),
            Comments = CommentsIn(package),
            Parts = FiledParts.Of(package),
        };
    }

    private static int CommentsIn(ReferencePackage package) =>
        package.Xml("word/comments.xml")?.Root?.Elements(WordNames.W + "comment").Count() ?? 0;

    private static string? MainPartOf(ReferencePackage package)
    {
        string? target = (string?)package.Xml(DocxPackage.RootRelationshipsName)?.Root?.Elements()
            .FirstOrDefault(item => ((string?)item.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)?.Attribute("Target");
        return target is not null && PartName.Resolve("", target) is var main && package.Has(main) && main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? main : null;
    }

    private static Diagnostic Describe(PackageFault fault, SourceLocation location) => fault switch
    {
        PackageFault.Protected => FiledDocumentDiagnostics.Protected.At(location, Path.GetFileName(location.Path)),
        PackageFault.TooLarge large => FiledDocumentDiagnostics.TooLarge.At(location, Path.GetFileName(location.Path), large.Reason),
        PackageFault.Damaged damaged => Damaged(location, damaged.Reason),
        _ => Damaged(location, "it cannot be read"),
    };

    private static Diagnostic Damaged(SourceLocation location, string reason) => FiledDocumentDiagnostics.Damaged.At(location, Path.GetFileName(location.Path), reason);
}

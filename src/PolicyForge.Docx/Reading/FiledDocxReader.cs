using DocumentFormat.OpenXml.Packaging;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;
using PolicyForge.Docx.Opening;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads a Word file that PolicyForge wrote, and that Word, LibreOffice or a person may have changed since.</summary>
public sealed class FiledDocxReader : IFiledDocumentReader
{
    public string Format => "docx";

    /// <summary>A zip, or a compound file: that is what a password makes of a Word file.</summary>
    public bool Recognises(ReadOnlySpan<byte> start) => start.StartsWith("PK"u8) || start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    public Outcome<FiledDocument> Read(ReadOnlyMemory<byte> content, SourceLocation location)
    {
        using var package = WordPackage.TryOpen(content.Span, out var fault);
        if (package is null) return Outcome<FiledDocument>.Failed(Describe(fault!, location));
        try
        {
            return Outcome<FiledDocument>.Of(Read(package));
        }
        catch (Exception damage) when (WordPackage.IsDamage(damage))
        {
            return Outcome<FiledDocument>.Failed(Damaged(location, WordPackage.Describe(damage)));
        }
    }

    private static FiledDocument Read(WordPackage package)
    {
        var main = package.Main;
        var clauses = FiledClauses.Of(main);
        var looks = FiledLooks.Of(main);
        FiledStoryReader Story(FiledStory story, IEnumerable<OpenXmlPart?> parts)
        {
            var reader = new FiledStoryReader(story, clauses, looks);
            foreach (var part in parts.OfType<OpenXmlPart>()) reader.Read(part);
            return reader;
        }

        var body = Story(FiledStory.Body, [main]);
        var notes = Story(FiledStory.Footnotes, [main.FootnotesPart, main.EndnotesPart]);
        // Word keeps a header for each kind of page, and gives them names of its own: what counts is what they say.
        FiledStoryReader[] running = [Story(FiledStory.Header, main.HeaderParts), Story(FiledStory.Footer, main.FooterParts)];
        FiledStoryReader[] all = [body, notes, .. running];
        return FiledProperties.Of(package.Document) with
        {
            Lines =
            [
                .. body.Lines, .. notes.Lines,
                .. running.SelectMany(story => story.Lines.DistinctBy(line => line.Text, StringComparer.Ordinal).OrderBy(line => line.Text, StringComparer.Ordinal)),
            ],
            Pages = [.. body.Pages],
            Facts = [.. body.Facts, .. notes.Facts, .. running.SelectMany(story => story.Facts.Distinct()), .. FiledAttachments.Of(package)],
            TrackedChanges = all.Sum(story => story.TrackedChanges),
            Comments = main.WordprocessingCommentsPart?.Comments?.ChildElements.Count ?? 0,
            Parts = FiledParts.Of(package),
        };
    }

    private static Diagnostic Describe(PackageFault fault, SourceLocation location) => fault switch
    {
        PackageFault.Protected => FiledDocumentDiagnostics.Protected.At(location, Path.GetFileName(location.Path)),
        PackageFault.TooLarge large => FiledDocumentDiagnostics.TooLarge.At(location, Path.GetFileName(location.Path), large.Reason),
        PackageFault.OtherKind other => FiledDocumentDiagnostics.OtherKind.At(location, Path.GetFileName(location.Path), other.Kind),
        PackageFault.Damaged damaged => Damaged(location, damaged.Reason),
        _ => Damaged(location, "it cannot be read"),
    };

    private static Diagnostic Damaged(SourceLocation location, string reason) => FiledDocumentDiagnostics.Damaged.At(location, Path.GetFileName(location.Path), reason);
}

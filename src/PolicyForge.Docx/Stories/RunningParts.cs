using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Packaging;
using PolicyForge.Docx.Reference;

namespace PolicyForge.Docx.Stories;

/// <summary>Which headers and footers a document has, and their parts.</summary>
internal sealed class RunningParts
{
    private readonly List<RunningPartFile> _parts = [];

    private RunningParts()
    {
    }

    public IReadOnlyList<RunningPartFile> Parts => _parts;

    /// <summary>Writes all headers and footers and relates the document to them.</summary>
    public static RunningParts Write(DocumentScope scope, Relationships document)
    {
        if (scope.Design.Reference is { RunningParts: { IsEmpty: false } reference }) return Write(scope, document, reference);
        var parts = new RunningParts();
        var layout = scope.Layout;
        bool isDraft = DraftMark.IsNeeded(scope);
        bool needsLogo = layout.Logo is not null && !scope.Survey.HasCover;
        var former = scope.Survey.IsRedline ? layout.Previous : null;
        if (!layout.Header.IsEmpty || former is { Header.IsEmpty: false } || isDraft || (needsLogo && !layout.DifferentFirstPage))
            parts.Add(scope, document, isHeader: true, isFirstPage: false, layout.Header, needsLogo && !layout.DifferentFirstPage, former?.Header);
        if (layout.DifferentFirstPage && (isDraft || needsLogo))
            parts.Add(scope, document, isHeader: true, isFirstPage: true, RunningText.Empty, needsLogo);
        if (!layout.Footer.IsEmpty || former is { Footer.IsEmpty: false }) parts.Add(scope, document, isHeader: false, isFirstPage: false, layout.Footer, hasLogo: false, former?.Footer);
        return parts;
    }

    /// <summary>The trust's own headers and footers. A draft has a header on each kind of page, to say so.</summary>
    private static RunningParts Write(DocumentScope scope, Relationships document, ImmutableArray<ReferenceRunningPart> reference)
    {
        var parts = new RunningParts();
        foreach (var part in reference)
        {
            if (part.Type == "first" && !scope.Layout.DifferentFirstPage) continue;
            var (name, id) = parts.Relate(document, part.IsHeader);
            var (content, relationships) = ReferenceRunningWriter.Write(scope, part);
            parts._parts.Add(new RunningPartFile(name, id, part.IsHeader, part.Type == "first", content, relationships));
        }

        if (!DraftMark.IsNeeded(scope)) return parts;
        foreach (bool isFirst in scope.Layout.DifferentFirstPage ? (bool[])[false, true] : [false])
        {
            if (!parts._parts.Exists(p => p.IsHeader && p.IsFirstPage == isFirst)) parts.Add(scope, document, isHeader: true, isFirst, RunningText.Empty, hasLogo: false);
        }

        return parts;
    }

    private (string Name, string Id) Relate(Relationships document, bool isHeader)
    {
        string name = $"{(isHeader ? "header" : "footer")}{(_parts.Count(p => p.IsHeader == isHeader) + 1).ToString(CultureInfo.InvariantCulture)}.xml";
        return (name, document.To(isHeader ? RelationshipTypes.Header : RelationshipTypes.Footer, name));
    }

    private void Add(DocumentScope scope, Relationships document, bool isHeader, bool isFirstPage, RunningText text, bool hasLogo, RunningText? former = null)
    {
        var (name, id) = Relate(document, isHeader);
        using var story = new Story(scope, 4096);
        new RunningTextWriter(story).Write(isHeader, text, hasLogo, former);
        _parts.Add(new RunningPartFile(name, id, isHeader, isFirstPage, CompressedPart.Of(story.Xml.Written),
            story.Relationships.IsEmpty ? null : story.Relationships.ToPart()));
    }
}

/// <summary>A header or footer.</summary>
/// <param name="Name">Relative to <c>word/</c>.</param>
internal sealed record RunningPartFile(string Name, string RelationshipId, bool IsHeader, bool IsFirstPage, CompressedPart Part, CompressedPart? Relationships);

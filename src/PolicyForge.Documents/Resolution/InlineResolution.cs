using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Resolution;

/// <summary>Resolves citations, references, footnotes and contents lists, and makes the names of form fields unique.</summary>
internal sealed class InlineResolution(DocumentNesting nesting) : DocumentRewriter
{
    private readonly HashSet<string> _fieldNames = new(StringComparer.Ordinal);
    private readonly FootnoteNumbers _notes = new(nesting.Parts.Template);
    private readonly HeadingWords _headings = new(nesting);

    /// <summary>Footnotes by number; they may refer to others.</summary>
    public ImmutableArray<Footnote> Footnotes()
    {
        var resolved = ImmutableArray.CreateBuilder<Footnote>();
        for (int i = 0; i < _notes.Count; i++)
        {
            var blocks = _notes.Enter(i);
            resolved.Add(new Footnote(i + 1, RewriteBlocks(blocks)) { Origin = blocks is [var first, ..] ? first.Origin : Origin.Generated });
        }

        return resolved.DrainToImmutable();
    }

    public ImmutableArray<Block> Resolve(ImmutableArray<Block> blocks) => RewriteBlocks(blocks);

    protected override DocumentNode? RewriteNode(DocumentNode node) => node switch
    {
        Text => node,
        PendingCitation citation => Resolve(citation),
        PendingReference reference => Resolve(reference),
        PendingFootnote note => new FootnoteReference(_notes.NumberOf(note.Index)) { Origin = note.Origin },
        FormField field => _fieldNames.Add(field.Name) ? field : Renamed(field),
        ContentsPlaceholder placeholder => Resolve(placeholder),
        ClauseBlock clause when nesting.NoteScopes.TryGetValue(clause, out var placed) => Resolve(clause, placed),
        _ => RewriteChildren(node),
    };

    private DocumentNode Resolve(ClauseBlock clause, PlacedClause placed)
    {
        var outer = _notes.Enter(placed.Content);
        var resolved = RewriteChildren(clause);
        _notes.Leave(outer);
        return resolved;
    }

    private Inline Resolve(PendingCitation citation)
    {
        if (_headings.Find(citation) is { } found) return found;
        var ids = nesting.Parts.Citations.Ids;
        Report(ResolutionDiagnostics.UnknownLegislation, citation, citation.LegislationId, ids);
        return new Text(citation.LegislationId) { Origin = citation.Origin };
    }

    private Inline Resolve(PendingReference reference)
    {
        var words = RewriteInlines(reference.Words);
        var target = _headings.TargetOf(reference);
        if (target is not null) return _headings.Written(reference, target, words);
        bool isClause = reference.Target.StartsWith(ReferenceMarkup.ClausePrefix, StringComparison.Ordinal);
        string name = isClause ? reference.Target[ReferenceMarkup.ClausePrefix.Length..] : reference.Target;
        bool isPlaced = isClause && nesting.Placements.ContainsKey(name);
        if (isPlaced) return new Text(nesting.Placements[name].Clause.Title) { Origin = reference.Origin };
        if (isClause) Report(ResolutionDiagnostics.UnknownClause, reference, name, nesting.Placements.Keys);
        else Report(ResolutionDiagnostics.UnknownAnchor, reference, name, nesting.Anchors.Names);
        return new Text(words.IsEmpty ? name : PlainText.Of(words)) { Origin = reference.Origin };
    }

    private void Report(DiagnosticDescriptor descriptor, Inline inline, string written, IEnumerable<string> known)
    {
        var finding = descriptor.At(inline.Origin.Location, written);
        string? nearest = Suggestion.Nearest(written, known);
        nesting.Diagnostics.Add(nearest is null ? finding : finding with { Hint = $"Did you mean '{nearest}'?" });
    }

    private Contents Resolve(ContentsPlaceholder placeholder)
    {
        var entries = nesting.Sections
            .Where(section => section.Depth <= placeholder.Depth && section.Heading!.InContents)
            .Select(section => new ContentsEntry(section.Depth, section.Number, _headings.TextOf(section.Heading!.Words), section.Anchor))
            .ToImmutableArray();
        if (entries.IsEmpty) nesting.Diagnostics.Report(ResolutionDiagnostics.EmptyContents, placeholder.Origin.Location);
        return new Contents(placeholder.Title, placeholder.Depth, entries) { Origin = placeholder.Origin };
    }

    private FormField Renamed(FormField field)
    {
        for (int i = 2; ; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{field.Name}-{i}");
            if (_fieldNames.Add(name)) return field with { Name = name };
        }
    }
}

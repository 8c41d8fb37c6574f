using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Versions.Files;

/// <summary>Says in which way a file is not the one that was issued.</summary>
internal sealed class FileFindings(IssuedState state, FiledDocument file, FiledDocument issued, SourceLocation location)
{
    private const string DigestProperty = "digest";

    private readonly string? _version = state.Policy.Document.Properties.Version;
    private bool _hasEditedProperties;

    public ImmutableArray<TextEdit> Edits { get; } = FiledTextComparison.Compare(issued.Lines, file.Lines);

    private readonly FactFindings _facts = new(state.Policy.Document.Properties.Version, file.Facts, issued.Facts, location);

    public FileStanding Standing => Edits.IsEmpty && _facts.AreSame && !_hasEditedProperties && file.TrackedChanges == 0 ? FileStanding.SameWords : FileStanding.Altered;

    /// <param name="ignoreDigest">True where it is known already that the digest is not the version's.</param>
    public void Report(DiagnosticBag found, bool ignoreDigest)
    {
        foreach (var group in Edits.GroupBy(KeyOf)) found.Add(Describe(group.First().Place, [.. group]));
        _facts.Report(found);
        ReportProperties(found, ignoreDigest);
        if (file.TrackedChanges > 0) found.Report(FileDiagnostics.TrackedChanges, location, file.TrackedChanges, file.TrackedChanges == 1 ? "change" : "changes");
        if (file.Comments > 0) found.Report(FileDiagnostics.Comments, location, file.Comments, file.Comments == 1 ? "comment" : "comments");
        if (Standing == FileStanding.SameWords) ReportDress(found);
    }

    /// <summary>What an edit belongs to: one finding for each.</summary>
    private string KeyOf(TextEdit edit) => edit.Place switch
    {
        { ClauseId: { } clause } => "clause " + clause,
        { Story: not FiledStory.Body } place => place.Story.ToString(),
        var place when IsHistory(place) => "history",
        var place => "heading " + place.Heading,
    };

    private Diagnostic Describe(FiledPlace place, ImmutableArray<TextEdit> edits)
    {
        string places = edits.Length == 1 ? "1 place" : $"{edits.Length} places";
        var finding = place switch
        {
            { ClauseId: { } clause } => FileDiagnostics.ClauseEdited.At(location, clause, TitleOf(clause), _version, places),
            _ when IsHistory(place) => FileDiagnostics.HistoryEdited.At(location, _version, places),
            _ => FileDiagnostics.TextEdited.At(location, NameOf(place), _version, places),
        };
        return finding with { Hint = HintOf(edits) };
    }

    private string TitleOf(string clauseId) => state.Policy.Clauses.FirstOrDefault(clause => clause.Id == clauseId)?.Title ?? clauseId;

    private static string NameOf(FiledPlace place) => place switch
    {
        { Story: FiledStory.Header } => "of the page header",
        { Story: FiledStory.Footer } => "of the page footer",
        { Story: FiledStory.Footnotes } => "of the footnotes",
        { Heading: { } heading } => $"under \"{heading}\" (outside clauses)",
        _ => "before the first heading",
    };

    private static string HintOf(ImmutableArray<TextEdit> edits)
    {
        var (before, after) = edits[0].Excerpt();
        string text = (edits[0].Before, edits[0].After) switch
        {
            ("", _) => $"Added: \"{after}\"",
            (_, "") => $"Taken out: \"{before}\"",
            _ => $"Issued: \"{before}\"; in the file: \"{after}\"",
        };
        return edits.Length == 1 ? text : $"{text}; and {edits.Length - 1} more (--format json lists all).";
    }

    private bool IsHistory(FiledPlace place) => place.Table is { } table && state.Policy.Document.Descendants().OfType<HistoryTable>().Any(history => (history.Title ?? "Document history") == table);

    private void ReportProperties(DiagnosticBag found, bool ignoreDigest)
    {
        foreach (string name in file.Properties.Keys.Union(issued.Properties.Keys).Order(StringComparer.Ordinal))
        {
            string now = Printed(file.Properties.GetValueOrDefault(name)), was = Printed(issued.Properties.GetValueOrDefault(name));
            if (now == was || (ignoreDigest && name.EndsWith(DigestProperty, StringComparison.OrdinalIgnoreCase))) continue;
            _hasEditedProperties = true;
            found.Report(FileDiagnostics.PropertyEdited, location, name, now, _version, was);
        }
    }

    private static string Printed(string? value) => string.IsNullOrEmpty(value) ? "nothing" : $"\"{value}\"";

    private void ReportDress(DiagnosticBag found)
    {
        if (file.Generator is { } generator && generator != issued.Generator)
        {
            found.Report(FileDiagnostics.OtherGenerator, location, _version, generator, issued.Generator);
            return;
        }

        string[] parts = [.. file.Parts.Keys.Union(issued.Parts.Keys).Where(part => file.Parts.GetValueOrDefault(part) != issued.Parts.GetValueOrDefault(part)).Order(StringComparer.Ordinal)];
        string by = file.SavedBy is { } program && program != issued.SavedBy ? $" ({program} saved it)" : "";
        found.Report(FileDiagnostics.SavedAgain, location, _version, by, parts.Length == 0 ? "the order and packing of its parts" : string.Join(", ", parts));
    }
}

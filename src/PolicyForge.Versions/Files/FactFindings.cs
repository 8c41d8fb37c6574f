using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Versions.Files;

/// <summary>Says what of a file that its words do not show is not as it was issued: where links lead, pictures, words that cannot be read, what acts.</summary>
internal sealed class FactFindings
{
    private readonly string? _version;
    private readonly SourceLocation _location;
    private readonly ImmutableArray<FiledFact> _added;
    private readonly ImmutableArray<FiledFact> _missing;

    public FactFindings(string? version, ImmutableArray<FiledFact> file, ImmutableArray<FiledFact> issued, SourceLocation location)
    {
        _version = version;
        _location = location;
        _added = Without(file, issued);
        _missing = Without(issued, file);
    }

    /// <summary>Pictures and links count once each: word processors keep a copy of what stands on each kind of page.</summary>
    public bool AreSame => _added.IsEmpty && _missing.IsEmpty;

    public void Report(DiagnosticBag found)
    {
        ReportLinks(found);
        ReportPictures(found);
        foreach (var fact in _added.Where(fact => fact.Kind is FiledFactKind.Struck or FiledFactKind.Hidden))
            found.Report(FileDiagnostics.WordsConcealed, _location, Shortened(fact.Words), fact.Kind == FiledFactKind.Struck ? "struck through" : "in the file, but hidden", _version);
        foreach (var fact in _missing.Where(fact => fact.Kind is FiledFactKind.Struck or FiledFactKind.Hidden))
            found.Report(FileDiagnostics.WordsUncovered, _location, Shortened(fact.Words), fact.Kind == FiledFactKind.Struck ? "struck through" : "hidden", _version);
        foreach (var fact in _added.Where(fact => fact.Kind == FiledFactKind.Active)) found.Report(FileDiagnostics.ActiveContent, _location, fact.Value, _version);
        foreach (var fact in _missing.Where(fact => fact.Kind == FiledFactKind.Active)) found.Report(FileDiagnostics.ActiveContentGone, _location, fact.Value, _version);
    }

    private void ReportLinks(DiagnosticBag found)
    {
        var missing = _missing.Where(fact => fact.Kind == FiledFactKind.Link).ToList();
        foreach (var link in _added.Where(fact => fact.Kind == FiledFactKind.Link))
        {
            var was = missing.Find(fact => fact.Words == link.Words) ?? missing.Find(fact => fact.Value == link.Value);
            if (was is not null) missing.Remove(was);
            // Other words of a link are words of the text, which have a finding of their own.
            if (was?.Value == link.Value) continue;
            found.Report(FileDiagnostics.LinkEdited, _location, Shortened(link.Words), $"leads to {link.Value}", _version, was is null ? "there is no such link" : $"it leads to {was.Value}");
        }

        foreach (var gone in missing) found.Report(FileDiagnostics.LinkEdited, _location, Shortened(gone.Words), "is no link", _version, $"it leads to {gone.Value}");
    }

    private void ReportPictures(DiagnosticBag found)
    {
        var missing = _missing.Where(fact => fact.Kind == FiledFactKind.Picture).ToList();
        foreach (var picture in _added.Where(fact => fact.Kind == FiledFactKind.Picture))
        {
            var was = missing.Find(fact => fact.Words == picture.Words) ?? missing.FirstOrDefault();
            if (was is not null) missing.Remove(was);
            found.Report(FileDiagnostics.PictureEdited, _location, NameOf(picture), was is null ? "added" : "another one", _version);
        }

        foreach (var gone in missing) found.Report(FileDiagnostics.PictureEdited, _location, NameOf(gone), "taken out", _version);
    }

    private static string NameOf(FiledFact picture) => picture.Words.Length == 0 ? "A picture without a description" : $"The picture \"{Shortened(picture.Words)}\"";

    private static string Shortened(string words) => words.Length <= 80 ? words : words[..79].TrimEnd() + "…";

    private static ImmutableArray<FiledFact> Without(ImmutableArray<FiledFact> facts, ImmutableArray<FiledFact> others)
    {
        var left = others.ToHashSet();
        return [.. facts.Distinct().Where(fact => !left.Contains(fact))];
    }
}

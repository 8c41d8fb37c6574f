using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;
using PolicyForge.Importing.Writing;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Importing;

/// <summary>Says what had to be guessed and what was left out, each with its place in the file.</summary>
internal static class ImportFindings
{
    private const int WordsShown = 50;

    public static void Report(SourceDocument document, ImmutableArray<Piece> pieces, NumberPlan plan, SourceLocation place, DiagnosticBag found)
    {
        foreach (var note in document.Remarks.Where(note => note.Kind is not (SourceRemark.InsertedText or SourceRemark.RaisedText))) found.Report(ImportDiagnostics.Remark, place, WordsOf(note));
        foreach (var note in document.Remarks.Where(note => note.Kind is SourceRemark.InsertedText or SourceRemark.RaisedText)) found.Add(ImportDiagnostics.Remark.At(place, WordsOf(note)));
        // What no run shows is no loss: an SVG stands beside the PNG that is taken in its place.
        int lost = document.Paragraphs.Concat(document.Notes.Values.SelectMany(note => note)).SelectMany(paragraph => paragraph.Runs).Select(run => run.Picture).OfType<string>().Distinct(StringComparer.Ordinal)
            .Count(key => document.Pictures.TryGetValue(key, out var picture) && PictureKind.ExtensionOf(picture) is null);
        if (lost > 0) found.Report(ImportDiagnostics.Remark, place, $"{Count(lost, "picture is", "pictures are")} in a format that no policy can hold, or too large, and left out: put a PNG in its place.");
        foreach (string text in document.RunningText) found.Report(ImportDiagnostics.RunningText, place, Shortened(text));
        ReportPieces(pieces, plan, place, found);
        ReportRestart(pieces, place, found);
        foreach (var history in pieces.OfType<HistoryPiece>()) ReportHistory(history, place, found);
    }

    /// <summary>"paragraph 12".</summary>
    public static string PlaceOf(Piece piece) => $"Paragraph {piece.Place.Index.ToString(CultureInfo.InvariantCulture)}";

    public static string Shortened(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= WordsShown ? line : line[..(WordsShown - 1)].TrimEnd() + "…";
    }

    private static void ReportPieces(ImmutableArray<Piece> pieces, NumberPlan plan, SourceLocation place, DiagnosticBag found)
    {
        string scheme = plan.Scheme.ToString().ToLowerInvariant();
        for (int i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is HeadingPiece { Reason: not HeadingReason.Style } heading)
            {
                string reason = heading.Reason == HeadingReason.Number ? "short and numbered" : heading.Appendix is not null ? "called an appendix" : "short and stands out";
                found.Report(ImportDiagnostics.HeadingGuessed, place, PlaceOf(heading), heading.Level, reason, Shortened(heading.Text));
            }

            if (plan.Treatments[i] != NumberTreatment.Typed) continue;
            var label = pieces[i] switch { HeadingPiece of => of.Appendix is { } name ? "Appendix " + name : of.Label?.Text, TextPiece of => of.Label?.Text, _ => null };
            found.Report(ImportDiagnostics.NumberTyped, place, PlaceOf(pieces[i]), label, scheme);
        }
    }

    private static void ReportRestart(ImmutableArray<Piece> pieces, SourceLocation place, DiagnosticBag found)
    {
        var firsts = pieces.OfType<HeadingPiece>().Where(heading => heading is { Level: 1, Label: not null } && LabelKey.Of(heading.Label.Text) is "1" or "1.0").ToArray();
        int titles = pieces.OfType<TextPiece>().Count(piece => piece.Paragraph.StyleName == "title") + pieces.OfType<TitlePiece>().Count();
        if (firsts.Length > 1) found.Report(ImportDiagnostics.SeveralPolicies, place, place.Path, $"paragraph {firsts[1].Place.Index} (\"{Shortened(firsts[1].Text)}\")");
        else if (titles > 1 && pieces.OfType<TextPiece>().Last(piece => piece.Paragraph.StyleName == "title") is var second && pieces.IndexOf(second) > pieces.Length / 4)
            found.Report(ImportDiagnostics.SeveralPolicies, place, place.Path, $"paragraph {second.Place.Index} (\"{Shortened(second.Text)}\"), which is a title");
    }

    private static void ReportHistory(HistoryPiece history, SourceLocation place, DiagnosticBag found)
    {
        if (HistoryRecord.Obstacle(history) is { } obstacle)
        {
            found.Report(ImportDiagnostics.HistoryKept, place, $"paragraph {history.Place.Index}", obstacle);
            return;
        }

        foreach (var row in history.Rows)
        {
            found.Report(ImportDiagnostics.StatusGuessed, place, row.Version, ReleaseStatusWords.WordOf(HistoryRecord.StatusOf(row)), Shortened(string.Join(' ', row.Summary)));
            if (row.DateText.Split('/', '.', '-') is [var day, var month, _] && int.TryParse(day, out int first) && int.TryParse(month, out int second) && first <= 12 && second <= 12 && first != second)
                found.Report(ImportDiagnostics.DayFirst, place, row.DateText, row.Version, row.Date);
        }
    }

    private static string WordsOf(SourceNote note)
    {
        string first = note.Example.Length == 0 ? "" : $" (the first: \"{Shortened(note.Example)}\")";
        return note.Kind switch
        {
            SourceRemark.DeletedText => $"{Count(note.Count, "tracked deletion is", "tracked deletions are")} taken as made{first}.",
            SourceRemark.InsertedText => $"{Count(note.Count, "tracked insertion is", "tracked insertions are")} taken as made{first}.",
            SourceRemark.HiddenText => $"{Count(note.Count, "hidden text is", "hidden texts are")} left out{first}.",
            SourceRemark.Comment => $"{Count(note.Count, "comment is", "comments are")} left out{first}.",
            SourceRemark.TextBox => $"{Count(note.Count, "text box stands", "text boxes stand")} as paragraphs where they were anchored{first}.",
            SourceRemark.NestedTable => $"{Count(note.Count, "table within a cell is", "tables within cells are")} written as paragraphs{first}.",
            SourceRemark.LostPicture => $"{Count(note.Count, "picture is", "pictures are")} linked or missing, and left out{first}.",
            SourceRemark.Equation => $"{Count(note.Count, "equation is", "equations are")} written as plain characters{first}.",
            SourceRemark.EmbeddedObject => $"{Count(note.Count, "embedded object is", "embedded objects are")} left out.",
            SourceRemark.StruckText => $"{Count(note.Count, "text that is", "texts that are")} struck through, without tracked changes, is kept without the line.",
            SourceRemark.GuessedSymbol => $"{Count(note.Count, "sign of a symbol font is", "signs of symbol fonts are")} not known, and a bullet stands for {(note.Count == 1 ? "it" : "each")}{first}.",
            SourceRemark.EmptyField => $"{Count(note.Count, "field for which the file holds no words is", "fields for which the file holds no words are")} left out{first}.",
            SourceRemark.FigureList => $"{Count(note.Count, "line of an index or a list of tables or figures is", "lines of an index or a list of tables or figures are")} left out{first}.",
            SourceRemark.Drawing => $"{Count(note.Count, "chart is", "charts are")} left out: put a picture of it in its place.",
            SourceRemark.SmartArt => $"{Count(note.Count, "diagram stands", "diagrams stand")} as paragraphs with {(note.Count == 1 ? "its" : "their")} words{first}.",
            SourceRemark.OtherHeaders => $"{Count(note.Count, "section of the file has a header or footer of its own, which is", "sections of the file have headers or footers of their own, which are")} left out: reference.docx has those of the last.",
            SourceRemark.EmptyItem => $"{Count(note.Count, "bullet without words is", "bullets without words are")} left out.",
            SourceRemark.Ruby => $"{Count(note.Count, "word with its sound above it has", "words with their sound above them have")} it in brackets behind{first}.",
            SourceRemark.TickedBox => $"{Count(note.Count, "box that somebody ticked is", "boxes that somebody ticked are")} a printed sign (☒), since a policy holds forms that are not filled in.",
            _ => $"{Count(note.Count, "raised or lowered text is", "raised or lowered texts are")} written at the usual height.",
        };
    }

    private static string Count(int count, string one, string several) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : several)}";
}

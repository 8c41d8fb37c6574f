using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Importing.Recognition;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Importing.Writing;

/// <summary>Writes the rows of a history table as history.yaml, and invents nothing.</summary>
internal static class HistoryRecord
{
    /// <summary>What stands for an author or a summary where the table has no such column: it is not printed.</summary>
    public const string NotRecorded = "not recorded";

    private static readonly (DateForm Form, string Words)[] Forms =
        [(DateForm.Words, "31 January 2023"), (DateForm.Ordinal, "31st January 2023"), (DateForm.Numbers, "31/01/2023"), (DateForm.MonthNumber, "01 2023"), (DateForm.ShortMonth, "Jan 2023")];

    /// <summary>True where every row says what a version row must say, oldest first.</summary>
    public static bool CanHold(HistoryPiece history) => Obstacle(history) is null;

    /// <summary>Why the table cannot become version rows; null where it can.</summary>
    public static string? Obstacle(HistoryPiece history)
    {
        var columns = history.Columns.Select(column => column.Field).ToHashSet();
        ImportedRow? before = null;
        foreach (var row in history.Rows)
        {
            string which = $"row {row.Index}";
            if (row.Version is not { } version) return $"{which} has \"{row.VersionText}\" for a version";
            if (row.Date is not { } date) return row.DateText.Length == 0 ? $"{which} has no date" : $"{which} has \"{row.DateText}\" for a date";
            if (columns.Contains(HistoryField.Author) && row.Author.Length == 0) return $"{which} has no author";
            if (columns.Contains(HistoryField.Summary) && row.Summary.IsEmpty) return $"{which} says nothing of what changed";
            if (before is not null && version <= before.Version!.Value) return $"{which} is not newer than the row above it";
            if (before is not null && date.LastDay < before.Date!.Value.FirstDay) return $"{which} has an earlier date than the row above it";
            before = row;
        }

        return null;
    }

    /// <summary>What stands before every version: "Version"; null where that is not the same in all rows, or nothing.</summary>
    public static string? PrefixOf(HistoryPiece history)
    {
        string[] prefixes = [.. history.Rows.Select(row => row.VersionText.EndsWith(" " + row.Version, StringComparison.Ordinal) ? row.VersionText[..^(row.Version.ToString()!.Length + 1)] : "").Distinct(StringComparer.Ordinal)];
        return prefixes is [{ Length: > 0 } only] ? only : null;
    }

    /// <summary>The form, as layout.yaml writes it, in which all dates are written; null for the usual one, and where each is written as it likes.</summary>
    public static string? DateFormOf(HistoryPiece history)
    {
        if (!history.Columns.Any(column => column.Field == HistoryField.Date)) return null;
        foreach (var (form, words) in Forms)
        {
            if (history.Rows.All(row => row.Date is { } date && date.In(form) == row.DateText)) return form == DateForm.Words ? null : words;
        }

        return null;
    }

    public static string Write(HistoryPiece history) => history.Rows.Aggregate("", (text, row) => RowYaml.Append(text, RowOf(row)));

    /// <summary>What the words of a row say of its status: a guess.</summary>
    public static ReleaseStatus StatusOf(ImportedRow row)
    {
        string words = string.Join(' ', row.Summary).ToLowerInvariant();
        if (words.Contains("approv", StringComparison.Ordinal) || words.Contains("ratif", StringComparison.Ordinal) || words.Contains("adopted", StringComparison.Ordinal)) return ReleaseStatus.Approved;
        if (words.Contains("draft", StringComparison.Ordinal)) return ReleaseStatus.Draft;
        return words.Contains("consult", StringComparison.Ordinal) ? ReleaseStatus.InConsultation : ReleaseStatus.Issued;
    }

    private static VersionRow RowOf(ImportedRow row) => new()
    {
        Version = row.Version!.Value,
        Date = row.Date!.Value,
        Author = row.Author.Length > 0 ? row.Author : NotRecorded,
        Summary = row.Summary.IsEmpty ? [NotRecorded] : row.Summary,
        Status = StatusOf(row),
        Imported = true,
        Location = SourceLocation.OfFile(""),
    };
}

using System.Globalization;
using CsvHelper;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet may open without danger.</summary>
public static class CsvText
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Rows of fields, all equally many, each row ended by CR LF. A field that a spreadsheet would take for a formula is preceded by an apostrophe and quoted.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (string field in row) csv.WriteField(field);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}

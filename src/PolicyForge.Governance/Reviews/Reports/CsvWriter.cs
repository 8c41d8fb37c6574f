using System.Text;

namespace PolicyForge.Governance.Reviews.Reports;

/// <summary>Writes comma-separated values (RFC 4180) that a spreadsheet may open without danger.</summary>
public static class CsvWriter
{
    /// <summary>Rows of fields, each ended by CR LF. A field that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    private static string Field(string value)
    {
        if (value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

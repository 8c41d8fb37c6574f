using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>Reads comma-separated values (RFC 4180; commas, semicolons or tabs between), and knows where each field stands, which a general reader does not tell.</summary>
internal static class CsvLines
{
    /// <summary>The rows that hold something; PF8451 for a quote that is never closed.</summary>
    public static ImmutableArray<ImmutableArray<CsvField>> Read(SourceText source, DiagnosticBag found)
    {
        string text = source.Text;
        char separator = SeparatorOf(text);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<CsvField>>();
        var row = ImmutableArray.CreateBuilder<CsvField>();
        int at = 0;
        while (at < text.Length)
        {
            row.Add(Field(source, separator, ref at, found));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at == text.Length) row.Add(new CsvField("", new SourceLocation(source, new SourceSpan(at, 0))));
                else continue;
            }

            while (at < text.Length && text[at] is '\r' or '\n') at++;
            if (row.Any(field => field.Value.Length > 0)) rows.Add(row.ToImmutable());
            row.Clear();
        }

        return rows.ToImmutable();
    }

    /// <summary>The one of which the first line has most.</summary>
    private static char SeparatorOf(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string first = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(candidate => first.Count(letter => letter == candidate));
    }

    private static CsvField Field(SourceText source, char separator, ref int at, DiagnosticBag found)
    {
        string text = source.Text;
        int start = at;
        if (text[at] != '"')
        {
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
            return new CsvField(Unescaped(text[start..at].Trim()), new SourceLocation(source, new SourceSpan(start, at - start)));
        }

        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') value.Append(text[at++]);
            else break;
        }

        if (at == text.Length) found.Report(AcknowledgementDiagnostics.OpenQuote, new SourceLocation(source, new SourceSpan(start, 1)));
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
        return new CsvField(Unescaped(value.ToString().Trim()), new SourceLocation(source, new SourceSpan(start, at - start)));
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from taking the field for a formula.</summary>
    private static string Unescaped(string value) => value.Length > 1 && value[0] == '\'' && value[1] is '=' or '+' or '-' or '@' ? value[1..] : value;
}

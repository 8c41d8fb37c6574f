using System.Collections.Immutable;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>Reads a CSV of people: each line a person, and where it has one the day, version, policy and school.</summary>
internal sealed class StaffList
{
    private const int LongestName = 200;

    private static readonly (string Column, string[] Names)[] Columns =
    [
        ("name", ["name", "full name", "person", "member of staff", "employee"]),
        ("email", ["email", "e-mail", "email address", "mail"]),
        ("role", ["role", "roles", "job", "job title", "post", "position"]),
        ("read on", ["read on", "read", "date", "acknowledged", "acknowledged on", "completed", "completion time", "timestamp"]),
        ("version", ["version"]),
        ("policy", ["policy"]),
        ("school", ["school"]),
    ];

    private readonly Dictionary<string, int> _columns;
    private readonly DiagnosticBag _found;

    private StaffList(Dictionary<string, int> columns, ImmutableArray<ImmutableArray<CsvField>> lines, DiagnosticBag found)
    {
        _columns = columns;
        Lines = lines;
        _found = found;
    }

    /// <summary>Below the heading.</summary>
    public ImmutableArray<ImmutableArray<CsvField>> Lines { get; }

    /// <summary>Null where it is no text or has no heading that names people: PF8450 to PF8452.</summary>
    public static StaffList? Read(string path, ReadOnlySpan<byte> content, DiagnosticBag found)
    {
        if (Decode(path, content, found) is not { } text) return null;
        var source = new SourceText(path, text);
        var lines = CsvLines.Read(source, found);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!lines.IsEmpty)
        {
            for (int index = 0; index < lines[0].Length; index++)
            {
                string heading = lines[0][index].Value.Replace('_', ' ').ToLowerInvariant();
                foreach (var (column, names) in Columns.Where(column => column.Names.Contains(heading))) columns.TryAdd(column, index);
            }
        }

        if (columns.ContainsKey("name") || columns.ContainsKey("email")) return new StaffList(columns, lines[1..], found);
        found.Report(AcknowledgementDiagnostics.NoColumn, lines.IsEmpty ? SourceLocation.OfFile(path) : lines[0][0].Location, "names or email addresses");
        return null;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Null where the line is shorter, or the list has no such column.</summary>
    public CsvField? Field(ImmutableArray<CsvField> line, string column) =>
        _columns.TryGetValue(column, out int index) && index < line.Length && line[index].Value.Length > 0 ? line[index] : null;

    /// <summary>With the role, where the list says it. Null, and PF8453 or PF8454, where the line names nobody.</summary>
    public StaffMember? Person(ImmutableArray<CsvField> line)
    {
        var (name, email) = (Field(line, "name"), Field(line, "email"));
        if (name is null && email is null)
        {
            _found.Report(AcknowledgementDiagnostics.NoPerson, line[0].Location);
            return null;
        }

        if (name is not null && (name.Value.Length > LongestName || name.Value.Any(char.IsControl))) return Bad(name, "name");
        bool isAddress = email is null || (email.Value.Length <= LongestName && email.Value.Count(letter => letter == '@') == 1 && !email.Value.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)) && email.Value[0] != '@' && email.Value[^1] != '@');
        if (!isAddress) return Bad(email!, "email address");
        var role = Field(line, "role");
        return role is not null && (role.Value.Length > LongestName || role.Value.Any(char.IsControl)) ? Bad(role, "role") : new StaffMember(name?.Value ?? "", email?.Value ?? "") { Role = role?.Value ?? "" };
    }

    /// <summary>Null, and PF8455, for what is no day. A time of day after it is left out.</summary>
    public DateOnly? Day(CsvField field)
    {
        string text = field.Value;
        int time = text.IndexOf(':', StringComparison.Ordinal);
        if (time > 0) text = text[..Math.Max(0, text.LastIndexOfAny([' ', 'T'], time))];
        if (WrittenDate.TryParse(text.TrimEnd(','), out var date) && date.HasDay) return date.FirstDay;
        _found.Report(AcknowledgementDiagnostics.BadDate, field.Location, field.Value);
        return null;
    }

    private StaffMember? Bad(CsvField field, string what)
    {
        _found.Report(AcknowledgementDiagnostics.BadPerson, field.Location, field.Value.Length > 40 ? field.Value[..40] + "…" : field.Value, what);
        return null;
    }

    private static string? Decode(string path, ReadOnlySpan<byte> content, DiagnosticBag found)
    {
        if (content.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException problem)
        {
            found.Report(AcknowledgementDiagnostics.NotUtf8, SourceLocation.OfFile(path), content[..Math.Max(0, Math.Min(problem.Index, content.Length))].Count((byte)'\n') + 1);
            return null;
        }
    }
}

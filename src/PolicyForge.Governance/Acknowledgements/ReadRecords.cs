using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Reviews.Reports;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>The lists that a school keeps: schools/&lt;school&gt;/acknowledgements/&lt;policy&gt;/&lt;version&gt;.csv, and its staff. They come from the school, so nothing in them is taken on trust.</summary>
internal sealed class ReadRecords(ISourceTree tree, DiagnosticBag found)
{
    /// <summary>The versions that somebody may have read, oldest first.</summary>
    public static ImmutableArray<VersionRow> Versions(PolicyCopy copy) => [.. copy.Rows.Where(ApprovedRows.WasInForce).DistinctBy(row => row.Version.ToString())];

    /// <summary>Who has read which version of a copy, by version; PF8462 for a list of none.</summary>
    public ImmutableDictionary<string, ImmutableArray<Acknowledgement>> Of(PolicyCopy copy)
    {
        string folder = $"schools/{copy.School!.Id}/{WorkspacePaths.Acknowledgements}/{copy.Policy.Id}";
        var known = Versions(copy).Select(row => row.Version.ToString()).ToHashSet(StringComparer.Ordinal);
        var records = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Acknowledgement>>(StringComparer.Ordinal);
        foreach (var entry in tree.List(folder).Where(entry => entry.Kind == SourceEntryKind.File && entry.Path.EndsWith(".csv", StringComparison.Ordinal)))
        {
            string version = entry.Path[(folder.Length + 1)..^4];
            if (known.Contains(version)) records[version] = Read(entry);
            else found.Report(AcknowledgementDiagnostics.StrayFile, SourceLocation.OfFile(entry.Path), copy);
        }

        return records.ToImmutable();
    }

    public ImmutableArray<Acknowledgement> Of(PolicyCopy copy, string version) =>
        tree.Find(WorkspacePaths.AcknowledgementsOf(copy.School!.Id, copy.Policy.Id, version)) is { Kind: SourceEntryKind.File } entry ? Read(entry) : [];

    /// <summary>The school's staff; null where it keeps no list of them.</summary>
    public ImmutableArray<StaffMember>? Staff(string schoolId)
    {
        if (tree.Find(WorkspacePaths.StaffOf(schoolId)) is not { Kind: SourceEntryKind.File } entry) return null;
        return StaffList.Read(entry.Path, tree.Read(entry).Span, found) is { } list ? [.. list.Lines.Select(list.Person).OfType<StaffMember>()] : [];
    }

    public static string Written(IEnumerable<Acknowledgement> list) => Csv(
        ["name", "email", "read_on"],
        list.OrderBy(of => of.Person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(of => of.Person.Email, StringComparer.OrdinalIgnoreCase).Select(of => (string[])[of.Person.Name, of.Person.Email, PartialDate.OfDay(of.ReadOn).ToIso()]));

    /// <summary>With a column of roles where anybody has one.</summary>
    public static string Written(IReadOnlyCollection<StaffMember> staff)
    {
        bool hasRoles = staff.Any(of => of.Role.Length > 0);
        return Csv(
            hasRoles ? ["name", "email", "role"] : ["name", "email"],
            staff.OrderBy(of => of.Name, StringComparer.OrdinalIgnoreCase).ThenBy(of => of.Email, StringComparer.OrdinalIgnoreCase).Select(of => hasRoles ? (string[])[of.Name, of.Email, of.Role] : [of.Name, of.Email]));
    }

    private static string Csv(string[] headings, IEnumerable<string[]> rows) => CsvText.Write(rows.Prepend(headings)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private ImmutableArray<Acknowledgement> Read(SourceEntry entry)
    {
        if (StaffList.Read(entry.Path, tree.Read(entry).Span, found) is not { } list) return [];
        var read = ImmutableArray.CreateBuilder<Acknowledgement>();
        foreach (var line in list.Lines)
        {
            if (list.Field(line, "read on") is not { } field) found.Report(AcknowledgementDiagnostics.BadDate, line[^1].Location, "");
            else if (list.Person(line) is { } person && list.Day(field) is { } day) read.Add(new Acknowledgement(person, day));
        }

        return read.ToImmutable();
    }
}

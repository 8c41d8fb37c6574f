using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Governance.Files;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>The use case "acknowledgements import": puts who has read what into the files of the versions, one each. All of a list, or nothing.</summary>
public sealed class ImportAcknowledgements(Workspace workspace, ISourceTree tree)
{
    private readonly DiagnosticBag _found = new();

    public Outcome<ImportPlan> Run(ImportRequest request)
    {
        if (StaffList.Read(request.Name, request.Content.Span, _found) is not { } list) return Failed();
        int before = _found.Count;
        if (list.Lines.IsEmpty) _found.Report(AcknowledgementDiagnostics.NothingIn, SourceLocation.OfFile(request.Name), request.Name);
        if (!list.Has("read on") && request.On is null) _found.Report(AcknowledgementDiagnostics.NoColumn, SourceLocation.OfFile(request.Name), "the day (or say it for all with --on)");
        foreach (string what in (string[])["school", "policy"])
        {
            if (!list.Has(what) && (what == "school" ? request.School : request.Policy) is null) _found.Report(AcknowledgementDiagnostics.SayWhich, SourceLocation.OfFile(request.Name), what);
        }

        if (_found.Count > before) return Failed();
        var entries = list.Lines.Select(line => Entry(list, line, request)).OfType<(PolicyCopy Copy, string Version, Acknowledgement Read, SourceLocation Location)>().ToArray();
        if (_found.HasErrors) return Failed();
        var files = ImmutableArray.CreateBuilder<FileDraft>();
        int recorded = 0;
        foreach (var version in entries.GroupBy(entry => (entry.Copy.ToString(), entry.Version)).OrderBy(group => group.Key))
        {
            var (file, added) = Merge(version.First().Copy, version.Key.Version, [.. version.Select(entry => (entry.Read, entry.Location))]);
            recorded += added;
            if (file is not null) files.Add(file);
        }

        return _found.HasErrors ? Failed() : new Outcome<ImportPlan>(new ImportPlan(files.ToImmutable(), recorded, entries.Length - recorded), _found.ToImmutable());
    }

    /// <summary>A school's list of staff, in the place of the one that it has.</summary>
    public Outcome<ImportPlan> Staff(ImportRequest request)
    {
        if (request.School is null) _found.Report(AcknowledgementDiagnostics.SayWhich, SourceLocation.OfFile(request.Name), "school");
        if (StaffList.Read(request.Name, request.Content.Span, _found) is not { } list || _found.HasErrors) return Failed();
        if (list.Lines.IsEmpty) _found.Report(AcknowledgementDiagnostics.NothingIn, SourceLocation.OfFile(request.Name), request.Name);
        var staff = new List<StaffMember>();
        foreach (var person in list.Lines.Select(list.Person).OfType<StaffMember>())
        {
            if (!staff.Exists(person.Is)) staff.Add(person);
        }

        return _found.HasErrors ? Failed() : new Outcome<ImportPlan>(new ImportPlan([new FileDraft(WorkspacePaths.StaffOf(request.School!), ReadRecords.Written(staff))], staff.Count, 0), _found.ToImmutable());
    }

    private Outcome<ImportPlan> Failed() => Outcome<ImportPlan>.Failed(_found.ToImmutable());

    private (PolicyCopy Copy, string Version, Acknowledgement Read, SourceLocation Location)? Entry(StaffList list, ImmutableArray<CsvField> line, ImportRequest request)
    {
        var person = list.Person(line);
        var copy = CopyOf(list, line, request);
        var row = copy is null ? null : RowOf(copy, list.Field(line, "version"), request, line[0].Location);
        var field = list.Field(line, "read on");
        var day = field is not null ? list.Day(field) : request.On?.FirstDay;
        if (field is null && day is null) _found.Report(AcknowledgementDiagnostics.BadDate, line[^1].Location, "");
        if (person is null || copy is null || row is null || day is not { } on) return null;
        string? wrong = on > request.Today ? "that is in the future" : on < row.Date.FirstDay ? $"it is of {row.Date}" : null;
        if (wrong is not null) _found.Report(AcknowledgementDiagnostics.WrongDay, field?.Location ?? line[0].Location, person.Shown, row.Version, PartialDate.OfDay(on), wrong);
        return wrong is null ? (copy, row.Version.ToString(), new Acknowledgement(person, on), line[0].Location) : null;
    }

    private PolicyCopy? CopyOf(StaffList list, ImmutableArray<CsvField> line, ImportRequest request)
    {
        var (schoolField, policyField) = (list.Field(line, "school"), list.Field(line, "policy"));
        if ((schoolField?.Value ?? request.School) is not { } schoolId || (policyField?.Value ?? request.Policy) is not { } policyId)
        {
            _found.Report(AcknowledgementDiagnostics.SayWhich, line[0].Location, schoolField is null && request.School is null ? "school" : "policy");
            return null;
        }

        var school = workspace.Schools.FirstOrDefault(of => of.Id == schoolId || of.Name.Equals(schoolId, StringComparison.OrdinalIgnoreCase));
        if (school is null) _found.Report(AcknowledgementDiagnostics.UnknownCopy, schoolField?.Location, "school", schoolId, "");
        var policy = school is null ? null : workspace.PoliciesFor(school).FirstOrDefault(of => of.Id == policyId || of.Title.Equals(policyId, StringComparison.OrdinalIgnoreCase));
        if (school is not null && policy is null) _found.Report(AcknowledgementDiagnostics.UnknownCopy, policyField?.Location, "policy", policyId, $" at {school.Id}");
        return policy is null ? null : new PolicyCopy(policy, school);
    }

    private VersionRow? RowOf(PolicyCopy copy, CsvField? field, ImportRequest request, SourceLocation line)
    {
        var versions = ReadRecords.Versions(copy);
        string? named = field?.Value ?? request.Version;
        var row = named is null ? ApprovedRows.InForce([.. copy.Rows]) : VersionNumber.TryParse(named.TrimStart('v', 'V'), out var number) ? versions.FirstOrDefault(of => of.Version.IsSameAs(number)) : null;
        if (row is null) _found.Report(AcknowledgementDiagnostics.UnknownVersion, field?.Location ?? line, copy, named ?? "in force", versions.IsEmpty ? "none" : string.Join(", ", versions.Select(of => of.Version)));
        return row;
    }

    private (FileDraft? File, int Added) Merge(PolicyCopy copy, string version, ImmutableArray<(Acknowledgement Read, SourceLocation Location)> lines)
    {
        var before = new ReadRecords(tree, _found).Of(copy, version);
        var all = before.ToList();
        foreach (var (read, location) in lines)
        {
            int known = all.FindIndex(of => of.Person.Is(read.Person));
            if (known < 0)
            {
                all.Add(read);
                continue;
            }

            var earlier = all[known].ReadOn <= read.ReadOn ? all[known] : all[known] with { ReadOn = read.ReadOn };
            if (known >= before.Length) _found.Report(AcknowledgementDiagnostics.Twice, location, read.Person.Shown, version, PartialDate.OfDay(earlier.ReadOn));
            all[known] = earlier;
        }

        return all.SequenceEqual(before) ? (null, 0) : (new FileDraft(WorkspacePaths.AcknowledgementsOf(copy.School!.Id, copy.Policy.Id, version), ReadRecords.Written(all)), all.Count - before.Length);
    }
}

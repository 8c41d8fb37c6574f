using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Acknowledgements;

/// <summary>The use cases "acknowledgements list" and "outstanding".</summary>
public static class ListAcknowledgements
{
    /// <summary>Who has read what, copy by copy, the newest version first.</summary>
    public static Outcome<ImmutableArray<ReadVersion>> Read(ISourceTree tree, ImmutableArray<PolicyCopy> copies)
    {
        var found = new DiagnosticBag();
        var records = new ReadRecords(tree, found);
        ImmutableArray<ReadVersion> list =
        [
            .. from copy in copies
               let read = records.Of(copy)
               let current = ApprovedRows.InForce([.. copy.Rows])?.Version.ToString()
               from version in ReadRecords.Versions(copy).Reverse().Select(row => row.Version.ToString())
               from one in read.GetValueOrDefault(version, [])
               select new ReadVersion(copy, version, one, version == current),
        ];
        return new Outcome<ImmutableArray<ReadVersion>>(list, found.ToImmutable());
    }

    /// <summary>Who has not read the version in force. A version that has been superseded is asked of nobody any more.</summary>
    /// <remarks>Asked are the school's staff; where it keeps no list of them, those who have read an earlier version.</remarks>
    /// <param name="all">Of policies that do not say whether anybody is asked: true asks for every copy, false for those of which somebody has read a version.</param>
    public static Outcome<ImmutableArray<Outstanding>> Outstanding(ISourceTree tree, ImmutableArray<PolicyCopy> copies, bool all)
    {
        var found = new DiagnosticBag();
        var records = new ReadRecords(tree, found);
        var staff = copies.Select(copy => copy.School!.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, records.Staff, StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<Outstanding>();
        foreach (var copy in copies)
        {
            var read = records.Of(copy);
            if (ApprovedRows.InForce([.. copy.Rows])?.Version.ToString() is not { } current || !IsAsked(copy, read.IsEmpty, all)) continue;
            var earlier = ReadRecords.Versions(copy).Reverse().SelectMany(row => read.GetValueOrDefault(row.Version.ToString(), []).Select(one => (one.Person, Version: row.Version.ToString()))).ToArray();
            var done = read.GetValueOrDefault(current, []);
            var asked = staff[copy.School!.Id] is { } employed ? WithRole(copy, employed, found) : Distinct(earlier.Select(of => of.Person));
            list.AddRange(asked.Where(person => !done.Any(one => one.Person.Is(person))).Select(person => new Outstanding(copy, current, person, earlier.FirstOrDefault(of => of.Person.Is(person)).Version)));
        }

        return new Outcome<ImmutableArray<Outstanding>>(list.ToImmutable(), found.ToImmutable());
    }

    private static bool IsAsked(PolicyCopy copy, bool isUnread, bool all) => copy.Policy.Acknowledgements?.IsAsked ?? (all || !isUnread);

    /// <summary>Those whom the policy asks. Where the staff list says nobody's role, all of it: asking too many is mended more easily than asking too few.</summary>
    private static ImmutableArray<StaffMember> WithRole(PolicyCopy copy, ImmutableArray<StaffMember> staff, DiagnosticBag found)
    {
        if (copy.Policy.Acknowledgements is not { Roles: { IsEmpty: false } roles }) return staff;
        if (staff.All(person => person.Role.Length == 0))
        {
            found.Report(AcknowledgementDiagnostics.NoRoles, roles[0].Location, copy.Policy.Id, string.Join(", ", roles.Select(role => role.Value)), copy.School!.Id);
            return staff;
        }

        foreach (var role in roles.Where(role => !staff.Any(person => person.HasOneOf([role.Value])))) found.Report(AcknowledgementDiagnostics.NobodyInRole, role.Location, copy.School!.Id, role.Value, copy.Policy.Id);
        return [.. staff.Where(person => person.HasOneOf(roles.Select(role => role.Value)))];
    }

    private static ImmutableArray<StaffMember> Distinct(IEnumerable<StaffMember> people)
    {
        var distinct = new List<StaffMember>();
        foreach (var person in people)
        {
            if (!distinct.Exists(person.Is)) distinct.Add(person);
        }

        return [.. distinct.OrderBy(person => person.Shown, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>That somebody has read a version of a copy.</summary>
/// <param name="IsCurrent">False for a version that has been superseded.</param>
public sealed record ReadVersion(PolicyCopy Copy, string Version, Acknowledgement Read, bool IsCurrent);

/// <summary>Somebody who has yet to read the version in force.</summary>
/// <param name="LastRead">The newest version that they have read; null for none.</param>
public sealed record Outstanding(PolicyCopy Copy, string Version, StaffMember Person, string? LastRead);

using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Composition.Expansion;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Markdown;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Naming;

/// <summary>Looks in what a reader of a school's document sees for names, people, addresses and numbers that belong to another school.</summary>
/// <remarks>
/// No template can read another school's profile, so that these are always typed or copied in. Safe for several threads: each text is
/// written out for itself, and a text that copies share is looked through once.
/// </remarks>
internal sealed class OtherSchools(Workspace workspace)
{
    private readonly Lazy<SchoolNames> _names = new(() => new SchoolNames(workspace));
    private readonly ConcurrentBag<ReaderText> _texts = [];

    /// <summary>PF3513 and PF3514 in a clause as it was expanded for the copy's school.</summary>
    /// <param name="known">Kept with the clause, so that copies that share it need not look again.</param>
    public ImmutableArray<Diagnostic> CheckClause(PolicyCopy copy, ParsedMarkdown clause, NamesOfText known) =>
        AppliesTo(copy) ? Report(copy, known.Found ??= [.. NamesIn(text => new ReaderTextWriter(text).Write(clause))]) : [];

    /// <summary>The same in the template's own words, and in all that stands around the text: history, properties, header, footer and file name.</summary>
    public ImmutableArray<Diagnostic> CheckCopy(PolicyCopy copy, ParsedMarkdown template, DocumentProperties properties, VersionStanding standing, Layout layout)
    {
        if (!AppliesTo(copy)) return [];
        return Report(copy, NamesIn(text =>
        {
            new ReaderTextWriter(text).Write(template);
            SurroundingWords.Write(text, copy, properties, standing, layout);
        }));
    }

    private bool AppliesTo(PolicyCopy copy) => copy.School is not null && workspace.Schools.Count >= 2;

    private List<FoundName> NamesIn(Action<ReaderText> write)
    {
        if (!_texts.TryTake(out var text)) text = new ReaderText();
        text.Clear();
        write(text);
        var found = new List<FoundName>();
        _names.Value.Find(text, found);
        _texts.Add(text);
        return found;
    }

    /// <summary>One finding for each place, where a link's address says what its words say.</summary>
    private static ImmutableArray<Diagnostic> Report(PolicyCopy copy, IReadOnlyList<FoundName> found)
    {
        if (found.Count == 0) return [];
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var name in found)
        {
            if (name.Names.Any(of => MayStandIn(copy, copy.School!, of.SchoolId))) continue;
            var descriptor = name.Names.All(of => of.IsShort) ? ExpansionDiagnostics.OtherSchoolShortName : ExpansionDiagnostics.OtherSchool;
            var location = NamePlaces.Locate(name, copy);
            string schools = string.Join(", ", name.Names.Select(of => of.SchoolId).Distinct());
            if (findings.Any(known => known.Location == location && known.Code == descriptor.Code && Equals(known.Arguments[1], schools))) continue;
            findings.Add(descriptor.At(location, name.Written, schools, name.Place));
        }

        return findings.ToImmutable();
    }

    private static bool MayStandIn(PolicyCopy copy, School school, string? named) =>
        named == school.Id || school.MayName.Any(id => id.Value == named) || copy.Policy.MayName.Any(id => id.Value == named);
}

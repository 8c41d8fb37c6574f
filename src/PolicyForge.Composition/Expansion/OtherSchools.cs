using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>Looks in a school's text for names, people, addresses and numbers that belong to another school.</summary>
/// <remarks>No template can read another school's profile, so that these are always typed or copied in.</remarks>
internal sealed class OtherSchools(Workspace workspace)
{
    private readonly Lazy<SchoolNames> _names = new(() => new SchoolNames(workspace));

    /// <summary>PF3513 and PF3514, where the text has them.</summary>
    /// <param name="slotsOf">The clause whose slots the text may hold; null for a template.</param>
    public IEnumerable<Diagnostic> Check(PolicyCopy copy, MarkdownSource text, string? slotsOf)
    {
        if (copy.School is not { } school || workspace.Schools.Count < 2) yield break;
        foreach (var (start, names) in _names.Value.Find(text.Text))
        {
            if (names.Any(name => MayStandIn(copy, school, name.SchoolId))) continue;
            string written = text.Text.Substring(start, names[0].Text.Length);
            var location = SlotWith(school, slotsOf, written) ?? text.Mapping.Locate(new SourceSpan(start, written.Length));
            var descriptor = names.All(name => name.IsShort) ? ExpansionDiagnostics.OtherSchoolShortName : ExpansionDiagnostics.OtherSchool;
            yield return descriptor.At(location, written, string.Join(", ", names.Select(name => name.SchoolId).Distinct()));
        }
    }

    private static bool MayStandIn(PolicyCopy copy, School school, string? named) =>
        named is null || named == school.Id || school.MayName.Any(id => id.Value == named) || copy.Policy.MayName.Any(id => id.Value == named);

    /// <summary>Where the school itself wrote the words, for a value that a clause only prints.</summary>
    private static SourceLocation? SlotWith(School school, string? clauseId, string written) => clauseId is null
        ? null
        : school.Slots.GetValueOrDefault(clauseId, ImmutableDictionary<string, SlotValue>.Empty).OrderBy(slot => slot.Key, StringComparer.Ordinal)
            .Select(slot => slot.Value).FirstOrDefault(slot => Holds(slot.Value, written))?.Location;

    private static bool Holds(object value, string written) => value switch
    {
        string text => text.Contains(written, StringComparison.Ordinal),
        ImmutableArray<string> texts => texts.Any(text => text.Contains(written, StringComparison.Ordinal)),
        _ => false,
    };
}

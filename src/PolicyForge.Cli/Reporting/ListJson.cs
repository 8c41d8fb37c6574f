using System.Text.Json;
using PolicyForge.Governance.Listing;

namespace PolicyForge.Cli.Reporting;

/// <summary>Lists of schools, policies and clauses, for programs (docs/reference/json.md).</summary>
internal static class ListJson
{
    public static void WriteSchools(Utf8JsonWriter json, IEnumerable<ListedSchool> schools) => WriteAll(json, "schools", schools, of =>
    {
        json.WriteString("id", of.School.Id);
        json.WriteString("name", of.School.Name);
        json.WriteString("phase", ListReport.NameOf(of.School.Phase));
        json.WriteString("type", ListReport.NameOf(of.School.Type));
        json.WriteString("layout", of.LayoutId);
        WriteValues(json, "policies", of.Policies);
        WriteValues(json, "own_templates", of.OwnTemplates);
        WriteValues(json, "varied_clauses", of.VariedClauses);
        WriteValues(json, "behind_clauses", of.BehindClauses);
    });

    public static void WritePolicies(Utf8JsonWriter json, IEnumerable<ListedPolicy> policies) => WriteAll(json, "policies", policies, of =>
    {
        json.WriteString("id", of.Policy.Id);
        json.WriteString("title", of.Policy.Title);
        json.WriteString("scope", ListReport.NameOf(of.Policy.Scope));
        json.WriteString("version", of.Version);
        json.WriteString("status", of.Status);
        json.WriteString("owner", of.Policy.Owner);
        json.WriteString("approver", of.Policy.Approver);
        json.WriteString("review_cycle", of.Policy.Review.Cycle.ToString());
        WriteValues(json, "schools", of.Schools);
        WriteValues(json, "own_templates", of.OwnTemplates);
    });

    public static void WriteClauses(Utf8JsonWriter json, IEnumerable<ListedClause> clauses) => WriteAll(json, "clauses", clauses, of =>
    {
        json.WriteString("id", of.Clause.Id);
        json.WriteString("title", of.Clause.Title);
        json.WriteString("tier", ListReport.NameOf(of.Clause.Tier));
        json.WriteString("owner", of.Clause.Owner);
        json.WriteString("digest", of.Clause.Text.Digest.Value);
        WriteValues(json, "cites", of.Clause.Cites.Select(cited => cited.Value));
        WriteValues(json, "slots", of.Clause.Slots.Select(slot => slot.Name));
        WriteValues(json, "own_text_in", of.VariedBy);
        WriteValues(json, "slots_filled_in", of.FilledBy);
    });

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

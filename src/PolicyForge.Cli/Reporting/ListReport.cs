using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Listing;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;

namespace PolicyForge.Cli.Reporting;

/// <summary>Prints lists of schools, policies and clauses, for people.</summary>
internal static class ListReport
{
    public static void Schools(CommandSession session, IReadOnlyList<ListedSchool> schools) => TerminalTable.Write(
        session,
        ["School", "Name", "Phase", "Layout", "Policies", "Own text of clauses", "Own templates"],
        schools.Select(of => (string[])
        [
            of.School.Id, of.School.Name, NameOf(of.School.Phase), of.LayoutId ?? "", Number(of.Policies.Length),
            Lines(of.VariedClauses.Select(clause => of.BehindClauses.Contains(clause) ? clause + " (behind)" : clause)), Lines(of.OwnTemplates),
        ]));

    public static void Policies(CommandSession session, IReadOnlyList<ListedPolicy> policies) => TerminalTable.Write(
        session,
        ["Policy", "Title", "Version", "Status", "Owner", "Schools", "Own templates"],
        policies.Select(of => (string[])
        [
            of.Policy.Id, of.Policy.Title, of.Version ?? "", of.Status ?? "", of.Policy.Owner,
            of.Policy.Scope == PolicyScope.Trust ? "trust" : Number(of.Schools.Length), Lines(of.OwnTemplates),
        ]));

    public static void Clauses(CommandSession session, IReadOnlyList<ListedClause> clauses) => TerminalTable.Write(
        session,
        ["Clause", "Title", "Tier", "Owner", "Own text in", "Slots filled in"],
        clauses.Select(of => (string[]) [of.Clause.Id, of.Clause.Title, NameOf(of.Clause.Tier), of.Clause.Owner, Lines(of.VariedBy), Lines(of.FilledBy)]));

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string NameOf(ClauseTier tier) => NameOf<ClauseTier>(tier);

    private static string Lines(IEnumerable<string> values) => string.Join(", ", values);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Clauses.ClauseDigestYaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>The keys of the front matter of a school's own text.</summary>
internal static class SchoolClauseYaml
{
    /// <summary>Names the text that it was made from.</summary>
    public const string BasedOnKey = "based_on";

    private static readonly YamlKey<Located<ClauseDigest>> BasedOn = Required(BasedOnKey, At(Digest), "The digest of the trust's text it was made from, as `policyforge show` prints it.");
    private static readonly YamlKey<string> Reason = Required("reason", Text, "Why the school says it in its own way.");
    private static readonly YamlKey<string> Title = Optional("title", Line, "The school's title; the trust's where it is left out.");
    private static readonly YamlKey<ImmutableArray<Located<string>>> Cites = Optional("cites", ListOf(At(Id)), "Ids of the register of legislation that the school's text cites; the trust's list where it is left out.");

    private static readonly YamlKey<ImmutableArray<Located<string>>> Omit = Optional(
        "omit", new YamlEither<ImmutableArray<Located<string>>>(new YamlSelect<Located<string>, ImmutableArray<Located<string>>>(At(Id), (one, _, _) => [one]), ListOf(At(Id))),
        "Blocks of the trust's text that are left out, by name; all else is printed as the trust has it.");
    private static readonly YamlKey<Located<string>> Before = Optional("before", At(Id), "The block of the trust's text before which the school's words stand; all else is printed as the trust has it.");
    private static readonly YamlKey<Located<string>> After = Optional("after", At(Id), "The block of the trust's text after which the school's words stand; all else is printed as the trust has it.");

    /// <summary>School and text are left to whoever reads the file.</summary>
    public static YamlObject<SchoolClause> Shape { get; } = new("The front matter of a school's own text", [ClauseYaml.ClauseKey, BasedOn, Reason, Title, Cites, Omit, Before, After], map => new SchoolClause
    {
        Id = map.Get(ClauseYaml.ClauseKey),
        SchoolId = "",
        BasedOn = map.Get(BasedOn),
        Reason = map.Get(Reason),
        Title = map.Find(Title),
        Cites = map.FindValue(Cites),
        Placement = PlacementOf(map),
        Written = new ClauseText(map.Source.Text, map.Source.Text.Text.Length),
        Text = new ClauseText(map.Source.Text, map.Source.Text.Text.Length),
        Location = map.LocationOf(ClauseYaml.ClauseKey),
    });

    private static OwnTextPlacement? PlacementOf(YamlMap map)
    {
        var omit = map.Get(Omit, []);
        var before = map.Find(Before);
        var after = map.Find(After);
        if (before is not null && after is not null) map.Source.Diagnostics.Report(ClauseDiagnostics.BeforeAndAfter, after.Location);
        return omit.IsEmpty && before is null && after is null ? null : new OwnTextPlacement(omit, before ?? after, before is not null);
    }
}

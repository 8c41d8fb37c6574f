using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Ids;

/// <summary>How ids are written in YAML.</summary>
internal static class IdYaml
{
    /// <summary>The name of a school, policy, layout or entry of the register: data-protection-act-2018.</summary>
    public static YamlShape<string> Id { get; } = new IdShape();

    /// <summary>The id of a clause: area/clause.</summary>
    public static YamlShape<string> ClauseId { get; } = Matching(
        text => text.Contains('/') && text.Split('/').All(WorkspaceNames.IsValid), YamlDiagnostics.InvalidIdentifier,
        "^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)+$", "the path of the clause under clauses/ without .md, as in social-media/personal-use");
}

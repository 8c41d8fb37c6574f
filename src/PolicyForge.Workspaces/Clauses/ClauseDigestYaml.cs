using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>How a digest is written in YAML.</summary>
internal static class ClauseDigestYaml
{
    public static YamlShape<ClauseDigest> Digest { get; } = new YamlScalarShape<ClauseDigest>(
        ClauseDigest.TryParse, YamlDiagnostics.InvalidDigest, () => Pattern("^sha256:[0-9a-f]{64}$"));
}

using System.Text.Json.Nodes;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.History;

/// <summary>How a version is written in YAML: 1.0 and 2022 are numbers to YAML, and versions here.</summary>
internal static class VersionNumberYaml
{
    public static YamlShape<VersionNumber> Version { get; } = new YamlScalarShape<VersionNumber>(
        VersionNumber.TryParse, HistoryDiagnostics.InvalidVersion,
        () => new JsonObject { ["type"] = new JsonArray("string", "number"), ["pattern"] = "^(0|[1-9][0-9]{0,3})(\\.(0|[1-9][0-9]{0,3}))?$" });
}

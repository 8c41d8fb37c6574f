using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Schemas;

/// <summary>JSON Schemas (draft 7, which editors know best) of the YAML files, made from the declarations that the loader reads by.</summary>
public static class WorkspaceSchemas
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>File names under docs/schemas/ and what they hold.</summary>
    public static ImmutableArray<(string FileName, string Json)> All { get; } =
    [
        Make("policyforge", "policyforge.yaml: the trust, its words, its schools and the defaults", WorkspaceYaml.Shape),
        Make("school", "school.yaml: a school's profile", SchoolYaml.Shape),
        Make("policy", "policy.yaml: a policy's definition", PolicyYaml.Shape),
        Make("history", "history.yaml: the versions of a policy", HistoryYaml.Shape),
        Make("consultation", "A file of consultations/: a consultation on a policy", ConsultationYaml.Shape),
        Make("layout", "layout.yaml: how documents look", LayoutYaml.Shape),
        Make("legislation", "clauses/legislation.yaml: the register of Acts, instruments and guidance", LegislationYaml.Shape),
        Make("statutory-policies", "clauses/statutory-policies.yaml: the policies that schools must have", StatutoryYaml.Shape),
        Make("clause", "The front matter of a clause of the trust", ClauseYaml.Shape),
        Make("school-clause", "The front matter of a school's own text of a clause", SchoolClauseYaml.Shape),
    ];

    private static (string FileName, string Json) Make<T>(string name, string title, YamlObject<T> shape)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in shape.Describe()) schema[key] = value?.DeepClone();
        return ($"{name}.schema.json", schema.ToJsonString(Indented) + "\n");
    }
}

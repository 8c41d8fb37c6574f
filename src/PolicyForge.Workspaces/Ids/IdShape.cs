using System.Text.Json.Nodes;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Ids;

/// <summary>The name of a school, policy, layout or entry of the register: data-protection-act-2018. Names that Windows reserves are refused by their own code.</summary>
internal sealed class IdShape : YamlShape<string>
{
    public override bool TryRead(YamlNode node, YamlSource source, out string value)
    {
        if (!YamlText.TryReadLine(node, source, out value)) return false;
        if (WorkspaceNames.IsReserved(value))
        {
            source.Report(NameDiagnostics.ReservedName, node, value);
            return false;
        }

        if (WorkspaceNames.IsValid(value)) return true;
        source.Report(YamlDiagnostics.InvalidIdentifier, node, value, WorkspaceNames.Rule);
        return false;
    }

    public override JsonObject Describe() => new() { ["type"] = "string", ["pattern"] = WorkspaceNames.Pattern, ["maxLength"] = WorkspaceNames.LongestName };
}

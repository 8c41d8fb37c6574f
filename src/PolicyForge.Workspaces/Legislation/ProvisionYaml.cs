using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>The keys of a provision in clauses/legislation.yaml.</summary>
internal static class ProvisionYaml
{
    private static readonly YamlKey<string> Provision = Required("provision", Line, "The provision as it is cited: section 127.");
    private static readonly YamlKey<PartialDate> InForceFrom = Optional("in_force_from", Date, "The first day on which it is in force.");
    private static readonly YamlKey<PartialDate> Repealed = Optional("repealed", Date, "The first day on which it is no longer in force.");
    private static readonly YamlKey<Located<string>> SupersededBy = Optional("superseded_by", At(Id), "The entry that takes its place.");
    private static readonly YamlKey<string> Note = Optional("note", Text, "What whoever cites it should know.");

    public static YamlShape<ProvisionEntry> Shape { get; } = new YamlObject<ProvisionEntry>("A provision", [Provision, InForceFrom, Repealed, SupersededBy, Note], Make);

    private static ProvisionEntry Make(YamlMap map)
    {
        var provision = new ProvisionEntry(map.Get(Provision), map.FindValue(InForceFrom), map.FindValue(Repealed), map.Find(SupersededBy), map.Find(Note), map.LocationOf(Provision));
        if (provision is { InForceFrom: { } from, Repealed: { } end } && end.LastDay < from.FirstDay)
        {
            map.Source.Diagnostics.Report(LegislationDiagnostics.EndedBeforeItBegan, map.LocationOf(Repealed), provision.Provision, end, from);
        }

        return provision;
    }
}

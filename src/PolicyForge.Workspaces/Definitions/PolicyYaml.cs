using System.Collections.Immutable;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>The keys of policy.yaml.</summary>
internal static class PolicyYaml
{
    private static readonly YamlKey<string> Title = Required("title", Line, "The policy's title as printed.");
    private static readonly YamlKey<PolicyScope> Scope = Optional(
        "scope", Choice(("school", PolicyScope.School), ("trust", PolicyScope.Trust)), "school: a document for each school (the default). trust: one document for the whole trust.");

    private static readonly YamlKey<string> Owner = Required("owner", Line, "Who keeps the policy up to date.");
    private static readonly YamlKey<string> Approver = Required("approver", Line, "Who approves it.");
    private static readonly YamlKey<ReviewSchedule> Review = Required("review", ReviewCycleYaml.Schedule, "How often it is reviewed, and what brings a review forward.");
    private static readonly YamlKey<Located<string>> Layout = Optional("layout", At(Id), "The layout of the policy; a school's own layout wins.");
    private static readonly YamlKey<Applicability> AppliesTo = Optional("applies_to", PolicyYamlParts.AppliesTo, "The schools for which the policy is meant; all where it is left out.");
    private static readonly YamlKey<ConsultationRequirement> Consultation = Optional("consultation", PolicyYamlParts.Consultation, "Whom changes are consulted on with, and when.");
    private static readonly YamlKey<Located<string>> Statutory = Optional("statutory", At(Id), "The entry of the statutory list that the policy answers.");
    private static readonly YamlKey<ReadersAsked> Acknowledgements = Optional(
        "acknowledgements", PolicyYamlParts.Acknowledgements, "Whether staff are asked to say that they have read it: true, false, or the roles that are asked, as schools' staff lists write them. Without it they are asked once somebody's reading is recorded.");

    private static readonly YamlKey<bool> Publish = Optional("publish", YamlShapes.Boolean, "Whether it goes on the website (the default is true).");
    private static readonly YamlKey<ImmutableArray<Located<string>>> MayName = Optional("may_name", ListOf(At(Id)), "Schools that the policy's texts may name in other schools' documents.");
    private static readonly YamlKey<ImmutableArray<string>> Keywords = Optional("keywords", Lines, "Words under which it is looked for.");
    private static readonly YamlKey<string> FileName = Optional("filename", Id, "The output file's name without its extension; the policy's id where it is left out.");

    private static readonly YamlKey<ImmutableArray<string>> Formerly = Optional("formerly", ListOf(Id), "Ids that the policy had before, the newest last, written by `policyforge rename`: its versions are found under them.");

    /// <summary>Id, template and history are left empty: the file does not know its folder's name.</summary>
    public static YamlObject<PolicyDefinition> Shape { get; } = new(
        "A policy", [Title, Scope, Owner, Approver, Review, Layout, AppliesTo, Consultation, Statutory, Acknowledgements, Publish, MayName, Keywords, FileName, Formerly], map => new PolicyDefinition
        {
            Id = "",
            Title = map.Get(Title),
            Scope = map.Get(Scope, PolicyScope.School),
            Owner = map.Get(Owner),
            Approver = map.Get(Approver),
            Review = map.Get(Review),
            Layout = map.Find(Layout),
            AppliesTo = map.Get(AppliesTo, Applicability.All),
            Consultation = map.Find(Consultation),
            Statutory = map.Find(Statutory),
            Acknowledgements = map.Find(Acknowledgements),
            Publish = map.Get(Publish, true),
            MayName = map.Get(MayName, []),
            Keywords = map.Get(Keywords, []),
            FileName = map.Get(FileName, ""),
            Formerly = map.Get(Formerly, []),
            History = new PolicyHistory("", []),
            Location = map.LocationOf(Title),
        });
}

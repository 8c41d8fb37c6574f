using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Schools;

/// <summary>The keys of school.yaml.</summary>
internal static class SchoolYaml
{
    private static readonly YamlKey<string> FullName = Required("name", Line, "The school's full name.");
    private static readonly YamlKey<string> ShortName = Required("short_name", Line, "What documents call the school after its first mention.");
    private static readonly YamlKey<SchoolType> Type = Required("type", Choice(SchoolWords.Types), "Whether the school is an academy or maintained by a local authority.");
    private static readonly YamlKey<SchoolPhase> Phase = Required("phase", Choice(SchoolWords.Phases), "Which ages the school teaches.");
    private static readonly YamlKey<AgeRange> Ages = Optional("age_range", SchoolProfileParts.Ages, "The youngest and oldest ages.");
    private static readonly YamlKey<string> Motto = Optional("motto", Line, "The school's motto.");
    private static readonly YamlKey<ImmutableArray<string>> Address = Optional("address", Lines, "The school's postal address, line by line.");
    private static readonly YamlKey<string> Telephone = Optional("telephone", Line, "The school's telephone number.");
    private static readonly YamlKey<string> EmailAddress = Optional("email", Email, "The school's e-mail address.");
    private static readonly YamlKey<string> Website = Optional("website", WebAddress, "The school's website.");
    private static readonly YamlKey<string> LocalAuthority = Optional("local_authority", Line, "The local authority in whose area the school lies.");
    private static readonly YamlKey<string> PoliceForce = Optional("police_force", Line, "The police force in whose area the school lies.");
    private static readonly YamlKey<Located<string>> Layout = Optional("layout", At(Id), "The layout of the school's documents; the policy's or the trust's where it is left out.");
    private static readonly YamlKey<TermTable> Terms = Optional("terms", TermYaml.Some, "The words in which the school differs from the trust.");
    private static readonly YamlKey<ImmutableSortedDictionary<string, RoleHolders>> People = Optional("people", PersonYaml.People, "People with a role in the school, by role.");
    private static readonly YamlKey<ImmutableArray<string>> Unions = Optional("unions", Lines, "The unions that the school recognises.");
    private static readonly YamlKey<ImmutableArray<(YamlScalar Key, bool Value)>> Features = Optional("features", new YamlDictionary<bool>(Name, YamlShapes.Boolean), "What the school has or allows: true or false each.");
    private static readonly YamlKey<ImmutableArray<Link>> Links = Optional("links", ListOf(SchoolProfileParts.Link), "Web pages that the school's documents point to.");
    private static readonly YamlKey<BrandingProfile> Branding = Optional("branding", SchoolProfileParts.Branding, "The school's colours and logo.");
    private static readonly YamlKey<ImmutableArray<(YamlScalar Key, ImmutableArray<(YamlScalar Key, YamlNode Value)> Value)>> Slots = Optional(
        "slots", new YamlDictionary<ImmutableArray<(YamlScalar Key, YamlNode Value)>>(ClauseId, new YamlDictionary<YamlNode>(Name, new YamlAny())), "The school's values of clauses' slots, by clause.");

    private static readonly YamlKey<ImmutableArray<Located<string>>> Policies = Optional("policies", ListOf(At(Id)), "The school's policies; all that apply to its phase and type where it is left out.");

    private static readonly YamlKey<ImmutableArray<Located<string>>> Elsewhere = Optional("elsewhere", ListOf(At(Id)), "Entries of the statutory list whose policy the school keeps elsewhere.");
    private static readonly YamlKey<ImmutableArray<Located<string>>> MayName = Optional("may_name", ListOf(At(Id)), "Other schools that the school's texts may name; a build refuses to print the names of any other.");
    private static readonly YamlKey<ImmutableArray<(YamlScalar Key, Located<ReviewCycle> Value)>> ReviewCycles = Optional(
        "review_cycles", new YamlDictionary<Located<ReviewCycle>>(Id, At(ReviewCycleYaml.Shape)), "The school's own review cycles by policy, none longer than the trust's.");

    private static readonly YamlKey<ImmutableArray<string>> Formerly = Optional("formerly", ListOf(Id), "Ids that the school had before, the newest last, written by `policyforge rename`: its versions are found under them.");

    private static readonly YamlKey<PartialDate> Left = Optional("left", DateYaml.Date, "The first day on which the school is not one of the trust's any more, written by `policyforge school leave`: its folder stays, so that what was issued can be verified.");

    /// <summary>The id is left empty: the file does not know its folder's name.</summary>
    public static YamlObject<SchoolProfile> Shape { get; } = new(
        "A school's profile",
        [FullName, ShortName, Type, Phase, Ages, Motto, Address, Telephone, EmailAddress, Website, LocalAuthority, PoliceForce, Layout, Terms, People, Unions, Features, Links, Branding, Slots, Policies, Elsewhere, MayName, ReviewCycles, Formerly, Left],
        map => new SchoolProfile(MakeSchool(map), map.Find(Branding), map.Get(Slots, [])));

    private static School MakeSchool(YamlMap map) => new()
    {
        Id = "",
        Name = map.Get(FullName),
        ShortName = map.Get(ShortName),
        Type = map.Get(Type),
        Phase = map.Get(Phase),
        Ages = map.Find(Ages),
        Motto = map.Find(Motto),
        Address = map.Get(Address, []),
        Telephone = map.Find(Telephone),
        Email = map.Find(EmailAddress),
        Website = map.Find(Website),
        LocalAuthority = map.Find(LocalAuthority),
        PoliceForce = map.Find(PoliceForce),
        Layout = map.Find(Layout),
        Terms = map.Get(Terms, TermTable.Empty),
        People = map.Get(People, ImmutableSortedDictionary.Create<string, RoleHolders>(StringComparer.Ordinal)),
        Unions = map.Get(Unions, []),
        Features = map.Get(Features, []).ToImmutableSortedDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal),
        Links = map.Get(Links, []),
        Policies = map.FindValue(Policies),
        Elsewhere = map.Get(Elsewhere, []),
        MayName = map.Get(MayName, []),
        Formerly = map.Get(Formerly, []),
        Left = map.FindValue(Left),
        ReviewCycles = map.Get(ReviewCycles, []).ToImmutableSortedDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal),
        Location = map.LocationOf(FullName),
    };
}

using System.Collections.Immutable;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Ids.IdYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces;

/// <summary>The keys of policyforge.yaml.</summary>
internal static class WorkspaceYaml
{
    private static readonly YamlKey<string> FullName = Required("name", Line, "The trust's full name.");
    private static readonly YamlKey<string> ShortName = Required("short_name", Line, "What documents call the trust after its first mention, such as \"the Trust\".");
    private static readonly YamlKey<string> Website = Optional("website", WebAddress, "The trust's website.");
    private static readonly YamlKey<string> EmailAddress = Optional("email", Email, "The trust's e-mail address.");
    private static readonly YamlKey<string> Telephone = Optional("telephone", Line, "The trust's telephone number.");
    private static readonly YamlKey<ImmutableArray<string>> Address = Optional("address", Lines, "The trust's postal address, line by line.");
    private static readonly YamlKey<ImmutableSortedDictionary<string, RoleHolders>> People = Optional("people", PersonYaml.People, "People with a role in the trust, by role.");

    private static readonly YamlShape<Trust> TrustShape = new YamlObject<Trust>(
        "The trust", [FullName, ShortName, Website, EmailAddress, Telephone, Address, People], map => new Trust
        {
            Name = map.Get(FullName),
            ShortName = map.Get(ShortName),
            Website = map.Find(Website),
            Email = map.Find(EmailAddress),
            Telephone = map.Find(Telephone),
            Address = map.Get(Address, []),
            People = map.Get(People, ImmutableSortedDictionary.Create<string, RoleHolders>(StringComparer.Ordinal)),
            Terms = TermTable.Empty,
            Location = map.LocationOf(FullName),
        });

    private static readonly YamlKey<ImmutableArray<string>> Formats = Optional(
        "formats", ListOf(Choice([.. WorkspaceDefaults.OutputFormats.Select(format => (format, format))]), least: 1), "The formats that `build` writes: docx, html, pdf (which needs LibreOffice). Without it docx and html.");

    private static readonly YamlKey<Located<string>> Layout = Required("layout", At(Id), "The layout of schools and policies that name none.");
    private static readonly YamlKey<Dates.Period> LeadTime = Optional("review_lead_time", DateYaml.Period, "How long before its date a review counts as due soon: P90D is 90 days.");

    private static readonly YamlKey<decimal> MayBeBehind = Optional("own_text_may_be_behind", new YamlNumber(0, 99, isWhole: true), "How many texts of the trust's a school's own text may be behind when it is approved; any number where it is left out.");

    private static readonly YamlShape<WorkspaceDefaults> DefaultsShape = new YamlObject<WorkspaceDefaults>(
        "The list of defaults", [Formats, Layout, LeadTime, MayBeBehind], map => new WorkspaceDefaults(
            map.Get(Formats, WorkspaceDefaults.UsualFormats), map.Get(Layout), map.Get(LeadTime, new Dates.Period(0, 0, 0, 90))) { OwnTextMayBeBehind = (int?)map.FindValue(MayBeBehind) });

    private static readonly YamlKey<Trust> TrustKey = Required("trust", TrustShape, "The trust: its name and how to reach it.");
    private static readonly YamlKey<TermTable> Terms = Required("terms", TermYaml.All, "The trust's words for what schools call differently; all of them.");
    private static readonly YamlKey<ImmutableArray<Located<string>>> Schools = Required("schools", ListOf(At(Id), least: 1), "The schools: folders under schools/, in the order in which they are listed.");
    private static readonly YamlKey<WorkspaceDefaults> Defaults = Required("defaults", DefaultsShape, "What holds where a school or policy says nothing else.");

    private static readonly YamlKey<ImmutableArray<DelegatedPolicy>> Delegation = Optional(
        "statutory", ListOf(DelegationYaml.Entry), "The scheme of delegation: where the trust decides otherwise than the statutory list, and what it asks for besides.");

    public static YamlObject<WorkspaceSettings> Shape { get; } = new("policyforge.yaml", [TrustKey, Terms, Schools, Defaults, Delegation], map => new WorkspaceSettings(
        map.Get(TrustKey) with { Terms = map.Get(Terms) }, map.Get(Schools), map.Get(Defaults), map.Get(Delegation, [])));
}

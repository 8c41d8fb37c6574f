using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Layouts;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Legislation;
using PolicyForge.Workspaces.Pictures;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Workspaces.Statutory;
using PolicyForge.Workspaces.Templates;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Workspaces;

/// <summary>Everything that a trust keeps, loaded and checked. Immutable, and safe to share between threads.</summary>
/// <remarks>Made by the loader from an <see cref="ISourceTree"/>. Where loading found errors, it holds what could be read.</remarks>
public sealed record Workspace
{
    /// <summary>The commit that it was read from; null for files that are not a commit's.</summary>
    public string? Revision { get; init; }

    public required Trust Trust { get; init; }

    public required WorkspaceDefaults Defaults { get; init; }

    /// <summary>In the order of policyforge.yaml.</summary>
    public IdTable<School> Schools { get; init; } = IdTable<School>.Empty;

    /// <summary>Ids of the only schools that were read whole: of all others only the profile was; null where all were.</summary>
    public ImmutableArray<string>? ReadWhole { get; init; }

    /// <summary>Schools that are listed and have a school.yaml which could not be used: by id, what is wrong with it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> UnreadSchools { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);

    /// <summary>In ordinal order of id.</summary>
    public IdTable<PolicyDefinition> Policies { get; init; } = IdTable<PolicyDefinition>.Empty;

    /// <summary>The trust's clause library, in ordinal order of id.</summary>
    public IdTable<Clause> Clauses { get; init; } = IdTable<Clause>.Empty;

    /// <summary>In ordinal order of id.</summary>
    public IdTable<LayoutDefinition> Layouts { get; init; } = IdTable<LayoutDefinition>.Empty;

    /// <summary>templates/_partials/*.sbn.md, by name without the extension.</summary>
    public IdTable<TemplateSource> Partials { get; init; } = IdTable<TemplateSource>.Empty;

    /// <summary>Pictures beside clauses and templates.</summary>
    public PictureTable Pictures { get; init; } = PictureTable.Empty;

    public LegislationRegister Legislation { get; init; } = LegislationRegister.Empty;

    /// <summary>What schools must have, in the order of the file; empty where there is no list.</summary>
    public IdTable<StatutoryPolicy> Statutory { get; init; } = IdTable<StatutoryPolicy>.Empty;

    /// <summary>The clause as a school prints it (null for the trust's own documents); null for an unknown id.</summary>
    public EffectiveClause? ClauseFor(School? school, string clauseId) =>
        Clauses.Find(clauseId) is { } clause ? new EffectiveClause(clause, school?.Clauses.Find(clauseId)) : null;

    /// <summary>The school's own template, else the trust's; null where neither is there.</summary>
    public TemplateSource? TemplateFor(School? school, PolicyDefinition policy) =>
        school?.OwnPolicies.Find(policy.Id)?.Template ?? policy.Template;

    /// <summary>What `include` means in a policy: beside the school's template, beside the trust's, among the partials; null for an unknown name.</summary>
    public TemplateSource? IncludeFor(School? school, PolicyDefinition policy, string name) =>
        school?.OwnPolicies.Find(policy.Id)?.Includes.Find(name) ?? policy.Includes.Find(name) ?? Partials.Find(name);

    /// <summary>The school's layout, else the policy's, else the trust's default; null where that one could not be loaded.</summary>
    public LayoutDefinition? LayoutFor(School? school, PolicyDefinition policy) =>
        Layouts.Find((school?.Layout ?? policy.Layout ?? Defaults.Layout).Value);

    /// <summary>The policies of a school: those that it names, else all of scope school that apply to its phase and type.</summary>
    public IEnumerable<PolicyDefinition> PoliciesFor(School school) => school.Policies is { } named
        ? named.Select(id => Policies.Find(id.Value)).OfType<PolicyDefinition>().Where(policy => policy.Scope == PolicyScope.School)
        : Policies.Where(policy => policy.Scope == PolicyScope.School && policy.AppliesTo.Covers(school));

    /// <summary>The policies with one document for the whole trust.</summary>
    public IEnumerable<PolicyDefinition> TrustPolicies => Policies.Where(policy => policy.Scope == PolicyScope.Trust);

    /// <summary>The schools that have a policy, in the order of the workspace.</summary>
    public IEnumerable<School> SchoolsWith(PolicyDefinition policy) => Schools.Where(school => PoliciesFor(school).Any(own => own.Id == policy.Id));

    /// <summary>The clauses whose text a school has varied, in ordinal order.</summary>
    public IEnumerable<EffectiveClause> VariedBy(School school) =>
        school.Clauses.Select(own => ClauseFor(school, own.Id)).OfType<EffectiveClause>().Where(clause => clause.IsVaried);

    /// <summary>The schools that have varied a clause, in the order of the workspace.</summary>
    public IEnumerable<School> SchoolsVarying(string clauseId) => Schools.Where(school => ClauseFor(school, clauseId) is { IsVaried: true });

    /// <summary>A school's words: its own, else the trust's. Null gives the trust's.</summary>
    public TermTable TermsFor(School? school) => school is null ? Trust.Terms : Trust.Terms.With(school.Terms);

    /// <summary>The layout as a school's document wears it: with the school's colours and logo.</summary>
    public static Layout Dress(LayoutDefinition definition, School? school) => school?.Branding is not { } branding
        ? definition.Layout
        : definition.Layout with
        {
            Palette = definition.Layout.Palette with
            {
                Primary = branding.Primary ?? definition.Layout.Palette.Primary,
                Tint = branding.Tint ?? definition.Layout.Palette.Tint,
            },
            Logo = branding.Logo ?? definition.Layout.Logo,
        };
}

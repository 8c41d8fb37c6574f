using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.ReviewCycles;
using PolicyForge.Workspaces.Templates;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Definitions;

/// <summary>A policy of the trust: templates/&lt;policy&gt;/policy.yaml and what lies beside it.</summary>
public sealed record PolicyDefinition : IIdentified
{
    /// <summary>The name of its folder.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required PolicyScope Scope { get; init; }

    public required string Owner { get; init; }

    public required string Approver { get; init; }

    public required ReviewSchedule Review { get; init; }

    /// <summary>Null takes the trust's default.</summary>
    public Located<string>? Layout { get; init; }

    public Applicability AppliesTo { get; init; } = Applicability.All;

    /// <summary>Null where nothing has to be consulted on.</summary>
    public ConsultationRequirement? Consultation { get; init; }

    /// <summary>Its entry in the statutory list; null where no law asks for the policy.</summary>
    public Located<string>? Statutory { get; init; }

    /// <summary>Null where the policy does not say: staff are then asked once somebody's reading is recorded.</summary>
    public ReadersAsked? Acknowledgements { get; init; }

    /// <summary>Whether it goes on the website.</summary>
    public bool Publish { get; init; } = true;

    /// <summary>Schools that its texts may name in other schools' documents.</summary>
    public ImmutableArray<Located<string>> MayName { get; init; } = [];

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Ids that it had before, the newest last.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>Name of the output file without its extension.</summary>
    public required string FileName { get; init; }

    /// <summary>The trust's template; null where only schools' own exist.</summary>
    public TemplateSource? Template { get; init; }

    /// <summary>Other *.sbn.md beside the template, by name without the extension.</summary>
    public IdTable<TemplateSource> Includes { get; init; } = IdTable<TemplateSource>.Empty;

    /// <summary>The trust's version rows.</summary>
    public required PolicyHistory History { get; init; }

    /// <summary>The trust's consultations on it, by the day on which they were opened.</summary>
    public IdTable<Consultation> Consultations { get; init; } = IdTable<Consultation>.Empty;

    /// <summary>Its title in policy.yaml.</summary>
    public required SourceLocation Location { get; init; }
}

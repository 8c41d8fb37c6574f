using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Terms;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces;

/// <summary>The trust (or local authority service, or single school) that keeps the workspace: policyforge.yaml.</summary>
public sealed record Trust
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public string? Website { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>Line by line.</summary>
    public ImmutableArray<string> Address { get; init; } = [];

    /// <summary>By role, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, RoleHolders> People { get; init; } = ImmutableSortedDictionary.Create<string, RoleHolders>(StringComparer.Ordinal);

    /// <summary>A word for every name of <see cref="TermTable.Names"/>.</summary>
    public required TermTable Terms { get; init; }

    /// <summary>Its name in policyforge.yaml.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>What holds where nothing else is said.</summary>
/// <param name="Formats">Of <see cref="OutputFormats"/>, in the order given.</param>
/// <param name="Layout">The layout of schools and policies that name none.</param>
/// <param name="ReviewLeadTime">How long before its date a review counts as due soon.</param>
public sealed record WorkspaceDefaults(ImmutableArray<string> Formats, Located<string> Layout, Period ReviewLeadTime)
{
    /// <summary>How many texts of the trust's a school's own text may be behind when it is approved; null allows any number.</summary>
    public int? OwnTextMayBeBehind { get; init; }

    /// <summary>The formats that policyforge.yaml may name.</summary>
    public static ImmutableArray<string> OutputFormats { get; } = ["docx", "html", "pdf"];

    /// <summary>Those of a workspace that names none: what needs no other program.</summary>
    public static ImmutableArray<string> UsualFormats { get; } = ["docx", "html"];
}

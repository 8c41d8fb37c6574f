using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.History;

/// <summary>A row of a history.yaml: one version of a policy. Rows are only ever appended.</summary>
public sealed record VersionRow
{
    public required VersionNumber Version { get; init; }

    public required PartialDate Date { get; init; }

    /// <summary>Empty where an imported row does not say.</summary>
    public required string Author { get; init; }

    /// <summary>True where an imported row has no date: <see cref="Date"/> is then that of the row above it (or below), for the order of rows alone, and is never printed.</summary>
    public bool IsDateUnknown { get; init; }

    /// <summary>What the history table prints in place of what the row says; null where the row is printed as it is. Of imported rows alone.</summary>
    public PrintedRow? AsPrinted { get; init; }

    /// <summary>What changed: a paragraph each, at least one. One empty one where an imported row does not say.</summary>
    public required ImmutableArray<string> Summary { get; init; }

    public required ReleaseStatus Status { get; init; }

    /// <summary>Null where the row is not an approval.</summary>
    public Approval? Approval { get; init; }

    /// <summary>With whom the text was consulted on, when, and what came of it; null where the row does not say.</summary>
    public string? Consulted { get; init; }

    /// <summary>Why the version was approved although something stood against it, and who said so; null where nothing was overridden.</summary>
    public RowOverride? Override { get; init; }

    /// <summary>True where the policy was looked at and left as it was. Such a row may repeat the version of the row before it.</summary>
    public bool ReviewedWithoutChange { get; init; }

    /// <summary>True where the version is older than the repository: no commit can rebuild it.</summary>
    public bool Imported { get; init; }

    /// <summary>The version as which it was issued, where a merge with another version of that number gave it a later one; null for all others.</summary>
    public VersionNumber? RenumberedFrom { get; init; }

    /// <summary>"sha256:" and 64 lower-case hexadecimal digits of the content of the document that the row stands for; null before `release` writes it.</summary>
    public string? Digest { get; init; }

    /// <summary>The files that it was issued as; null where the row stands for no one document (the trust's row for a policy that each school has), and in older rows.</summary>
    public IssuedFiles? Files { get; init; }

    /// <summary>What composed the digest: "PolicyForge 0.1.0"; null where the row does not say.</summary>
    public string? Generator { get; init; }

    /// <summary>"sha256:" and 64 hexadecimal digits of the files that the version was made from, as they are in the commit that released it; null where the row does not say.</summary>
    public string? Sources { get; init; }

    /// <summary>What composed the digest, wherever the row says it; null where it does not.</summary>
    public string? ComposedBy => Generator ?? Files?.Generator;

    /// <summary>The row in its history.yaml.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary>Who approved a version, when, and where it is minuted.</summary>
public sealed record Approval(string By, PartialDate On, string? Minute, PartialDate? NextReview)
{
    /// <summary>Who signed it: the document's signature block is then filled, and the Word file is final. Null where it is signed by hand.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The path of a picture of the signature; null where there is none.</summary>
    public string? Picture { get; init; }
}

/// <summary>How an imported row stands in the history table that it came from, where the layout would print it otherwise.</summary>
/// <param name="Version">"V1 (draft)"; null for the version.</param>
/// <param name="Date">"Autumn 2019"; null for the date.</param>
public sealed record PrintedRow(string? Version, string? Date);

/// <summary>What was approved although a rule stood against it.</summary>
/// <param name="By">The person who takes responsibility for that.</param>
public sealed record RowOverride(string Reason, string By);

using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Versions.Changes;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.Notices;

/// <summary>What has become of one policy, as a notice tells it.</summary>
/// <param name="Title">As its document prints it.</param>
/// <param name="From">The version that its readers know.</param>
/// <param name="To">The version approved since; null for what waits for approval.</param>
public sealed record PolicyChange(PolicyCopy Copy, string Title, VersionRow From, VersionRow? To)
{
    /// <summary>The rows since then, the oldest first: a summary each.</summary>
    public ImmutableArray<VersionRow> Rows { get; init; } = [];

    public ImmutableArray<LawChange> Law { get; init; } = [];

    public ImmutableArray<NoticePassage> Passages { get; init; } = [];

    /// <summary>The school's own words among the changes, and why they are its own.</summary>
    public ImmutableArray<(string Title, string Reason)> OwnTexts { get; init; } = [];

    /// <summary>The consultation that is open on it.</summary>
    public Consultation? OpenConsultation { get; init; }

    /// <summary>Who has to be consulted before it is approved, and has not been; empty where nobody has.</summary>
    public string ConsultFirst { get; init; } = "";

    /// <summary>True where the document holds a form in which its readers sign that they know it.</summary>
    public bool IsSignedByReaders { get; init; }

    /// <summary>True where the school approves its own copy; false where the trust's approval is enough.</summary>
    public bool IsApprovedBySchool { get; init; }

    /// <summary>The newest version, where it waits for approval.</summary>
    public VersionRow? Waiting => To is null && Rows is [.., var last] ? last : null;
}

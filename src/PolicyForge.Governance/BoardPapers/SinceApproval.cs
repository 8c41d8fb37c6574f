using System.Collections.Immutable;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Governance.SignOff;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>What has become of a text since it was last approved.</summary>
/// <param name="Row">The approval; null where there was none.</param>
/// <param name="Change">Null where there was none, and where the approved text cannot be had.</param>
/// <param name="Reason">Why it cannot be had; empty where it can.</param>
internal sealed record SinceApproval(VersionRow? Row, ApprovedChange? Change, string Reason)
{
    public ImmutableArray<ChangedPassage> Passages { get; init; } = Change?.Passages ?? [];

    /// <summary>True where a version of the school's own came after the approval and waits for one itself.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>True where the text is known to be the one that was approved.</summary>
    public bool IsUnchanged => Change is not null && Passages.IsEmpty && !IsWaiting;

    /// <summary>What is told of the common text already is left out.</summary>
    public SinceApproval Without(SinceApproval common)
    {
        var told = common.Passages.Select(WordsOf).ToHashSet();
        return this with { Passages = [.. Passages.Where(passage => !told.Contains(WordsOf(passage)))] };
    }

    private static (string Before, string Now) WordsOf(ChangedPassage passage)
    {
        var document = new PolicyDocument(new DocumentProperties { Title = "", PolicyId = "", OrganisationName = "", TrustName = "" }, [passage.Block]);
        return (PlainText.Of(Redline.Reject(document).Blocks), PlainText.Of(Redline.Accept(document).Blocks));
    }
}

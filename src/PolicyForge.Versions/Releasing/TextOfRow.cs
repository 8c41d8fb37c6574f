using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>Tells whether a new row would stand for the very text of the row before it.</summary>
internal static class TextOfRow
{
    /// <summary>True where the row before was released, the text is still its, and a new date brings no other edition of what it cites.</summary>
    /// <remarks>A row that was written by hand stands for whatever its author had in mind: a first release after it is never refused.</remarks>
    public static bool IsStillThatOf(VersionRow before, VersionRow after, PolicyCopy copy, PolicyComposer composer)
    {
        if (before.Digest is null || composer.StandingOf(copy, before) != RowTextStanding.Same) return false;
        var legislation = composer.Workspace.Legislation;
        return ReferencedText.Of(composer.Workspace, copy.Policy, copy.School).Citations
            .All(id => legislation.Find(id, before.Date.FirstDay)?.Title == legislation.Find(id, after.Date.FirstDay)?.Title);
    }

    /// <summary>True where the row says no more of the same text than the one before it: a new status or approver is news.</summary>
    public static bool IsRepetition(VersionRow before, VersionRow after) =>
        after.Status == ReleaseStatus.Draft || (after.Status == before.Status && (after.Approval is null || after.Approval.By == before.Approval?.By));
}

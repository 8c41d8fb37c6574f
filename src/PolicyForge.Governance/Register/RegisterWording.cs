using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces.Statutory;

namespace PolicyForge.Governance.Register;

/// <summary>The words of the register.</summary>
public static class RegisterWording
{
    /// <summary>"Approved", "Missing"; "No version yet" for a policy without a row.</summary>
    public static string StatusOf(RegisterEntry entry) => entry switch
    {
        { Standing: RegisterStanding.Missing } => "Missing",
        { Standing: RegisterStanding.Elsewhere } => "Kept elsewhere",
        { Standing: RegisterStanding.NotRequired } => "Not required",
        { Version: { } row } => VersionStanding.Printed(row.Status),
        _ => "No version yet",
    };

    /// <summary>"Yes" where the statutory list asks this school for it, "By the trust" where only the trust does, else "No".</summary>
    public static string StatutoryOf(RegisterEntry entry) => entry switch
    {
        { Duty: null } or { Standing: RegisterStanding.NotRequired } => "No",
        { Duty.IsOfTrust: true } => "By the trust",
        _ => "Yes",
    };

    /// <summary>Whether it must be on the website, and where it must and is not, that.</summary>
    public static string PublicationOf(RegisterEntry entry) => entry switch
    {
        { Website: Publication.Must, Standing: RegisterStanding.Held, IsPublished: false } => "Yes, but is not",
        { Website: Publication.Must } => "Yes",
        { Website: Publication.Recommended } => "Recommended",
        _ => "No",
    };

    /// <summary>"overdue by 12 days", "missing": never told by colour alone.</summary>
    public static string ReviewOf(RegisterEntry entry) => entry switch
    {
        { Review: { } review } => ReviewStateWording.Describe(review),
        { Standing: RegisterStanding.Missing } => "missing",
        { Standing: RegisterStanding.Elsewhere } => "kept elsewhere",
        _ => "not required",
    };

    public static Tone ToneOf(RegisterEntry entry) => entry switch
    {
        { Review: { } review } => ReviewStateWording.ToneOf(review.State),
        { Standing: RegisterStanding.Missing } => Tone.Late,
        _ => Tone.None,
    };

    /// <summary>What is under way, and which law has changed, or why it is not required; empty where there is nothing to say.</summary>
    public static string NotesOf(RegisterEntry entry) => entry.Review is not { } review
        ? (entry.Standing == RegisterStanding.NotRequired ? entry.Duty?.NotRequired : null) ?? ""
        : string.Join("; ", (string[])
        [
            .. ReviewStateWording.DescribeProgress(review) is { } progress ? (string[])[progress] : [],
            .. review.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal),
        ]);
}

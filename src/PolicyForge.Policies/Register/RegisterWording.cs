using PolicyForge.Documents.Sheets;
using PolicyForge.Policies.Composition;
using PolicyForge.Policies.Reviews;
using PolicyForge.Policies.Statutory;

namespace PolicyForge.Policies.Register;

/// <summary>The words of the register.</summary>
public static class RegisterWording
{
    /// <summary>"Approved", "Missing"; "No version yet" for a policy without a row.</summary>
    public static string StatusOf(RegisterEntry entry) => entry switch
    {
        { Standing: RegisterStanding.Missing } => "Missing",
        { Standing: RegisterStanding.Elsewhere } => "Kept elsewhere",
        { Version: { } row } => VersionStanding.Printed(row.Status),
        _ => "No version yet",
    };

    /// <summary>"Yes" where the statutory list asks this school for it, else "No".</summary>
    public static string StatutoryOf(RegisterEntry entry) => entry.Duty is null ? "No" : "Yes";

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
        _ => "",
    };

    public static Tone ToneOf(RegisterEntry entry) => entry switch
    {
        { Review: { } review } => ReviewStateWording.ToneOf(review.State),
        { Standing: RegisterStanding.Missing } => Tone.Late,
        _ => Tone.None,
    };

    /// <summary>What is under way, and which law has changed; empty where there is nothing to say.</summary>
    public static string NotesOf(RegisterEntry entry) => entry.Review is not { } review
        ? ""
        : string.Join("; ", (string[])
        [
            .. ReviewStateWording.DescribeProgress(review) is { } progress ? (string[])[progress] : [],
            .. review.LawChanges.Select(change => $"{change.Title} ({change.On})").Distinct(StringComparer.Ordinal),
        ]);
}

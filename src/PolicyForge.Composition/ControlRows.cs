using System.Collections.Immutable;
using PolicyForge.Composition.Copies;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Composition;

/// <summary>The lines of the document-control box: of the row that the document prints. What is not known has no line, and a draft says that it is one.</summary>
internal static class ControlRows
{
    public static ImmutableArray<DetailsRow> Of(Workspace workspace, PolicyCopy copy, VersionStanding standing, Layout layout) =>
    [
        .. from line in layout.Control
           let words = WordsOf(line.Field, workspace, copy, standing, layout.DateForm)
           where !string.IsNullOrEmpty(words.Value)
           select new DetailsRow([new Text(line.Heading is { } own && words.IsUsual ? own : words.Key)], [new Text(words.Value!)]),
    ];

    /// <summary>IsUsual: false where a draft says something else than an approved document, so that the layout's own heading would be untrue.</summary>
    private static (string Key, string? Value, bool IsUsual) WordsOf(ControlField field, Workspace workspace, PolicyCopy copy, VersionStanding standing, DateForm form) => field switch
    {
        ControlField.Version => ("Version", standing.PrintedVersion, true),
        ControlField.Status => ("Status", StatusOf(standing), true),
        ControlField.Date => (standing.IsDraft ? "Date of this draft" : "Date", standing.Latest?.Date.In(form), !standing.IsDraft),
        ControlField.ApprovedBy => standing.IsDraft ? ("To be approved by", Begun(CopyApprover.Of(workspace, copy)), false) : ("Approved by", Begun(standing.Approval?.By), true),
        ControlField.ApprovedOn => ("Approved on", standing.IsDraft ? null : standing.Approval?.On.In(form), true),
        ControlField.Minute => ("Minute", standing.Approval?.Minute, true),
        ControlField.LastReviewed => ("Last reviewed", standing.ApprovedOn?.In(form), true),
        ControlField.NextReview => ("Next review", standing.NextReview?.In(form), true),
        ControlField.ReviewCycle => ("Review cycle", copy.Policy.Review.Cycle.ToString(), true),
        ControlField.Owner => ("Owner", copy.Policy.Owner, true),
        ControlField.Author => ("Author", standing.Latest?.Author, true),
        _ => ("Consulted", ConsultedWith.Of(copy, standing, form), true),
    };

    /// <summary>As it stands at the beginning of a line: histories name a body as it stands in a sentence.</summary>
    private static string? Begun(string? body) => string.IsNullOrEmpty(body) ? body : char.ToUpperInvariant(body[0]) + body[1..];

    private static string StatusOf(VersionStanding standing) =>
        standing.IsUnverified ? "Not verified as the approved text" : !standing.IsDraft ? standing.PrintedStatus! : standing.PrintedStatus is null or "Draft" ? "Draft, not approved" : standing.PrintedStatus + ", not approved";
}

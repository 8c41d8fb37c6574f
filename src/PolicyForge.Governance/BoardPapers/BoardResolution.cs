using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Governance.Consultations;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using static PolicyForge.Governance.SignOff.SignOffPapers;

namespace PolicyForge.Governance.BoardPapers;

/// <summary>What a board is asked to resolve on a policy: no more than has changed, and with what the unions said to it.</summary>
/// <param name="since">What has changed in the text that all schools have.</param>
/// <param name="parts">The schools; none for a policy of the whole trust.</param>
internal sealed class BoardResolution(Workspace workspace, PolicyDefinition policy, SinceApproval since, ImmutableArray<SchoolPart> parts, DateOnly today)
{
    private readonly ImmutableArray<SchoolPart> _changed = [.. parts.Where(part => !part.Since.IsUnchanged)];

    public ImmutableArray<Block> Write()
    {
        if (!since.IsUnchanged) return [Line($"The {policy.Approver} is asked to resolve:"), Numbered([$"That the {policy.Title}, as its text stands in this paper, be approved as version {NextVersion()}.", .. Applies(), Reviewed()]), .. Unions(), .. Signed()];
        string same = $"The text{(parts.IsEmpty ? "" : " that all schools have")} is that of {InSentence(Described(since.Row!))}.";
        if (_changed.IsEmpty) return [Line($"There is nothing to approve. {same}{(parts.IsEmpty ? "" : " What each school has of its own has not changed since it was approved either.")}"), .. Unions()];
        return
        [
            Line($"There is nothing to approve in the common text. {same}"),
            Line($"The {policy.Approver} is asked to resolve:"),
            Numbered([.. _changed.Select(part => $"That the {policy.Title} of {part.Copy.School!.Name} be approved with what this paper sets out for it."), Reviewed()]),
            .. Unions(),
            .. Signed(),
        ];
    }

    /// <summary>The version after the last one, or after the last approved one where drafts followed it.</summary>
    private VersionNumber NextVersion()
    {
        if (policy.History.Rows.LastOrDefault() is not { } last) return VersionNumber.First;
        return last.Status is ReleaseStatus.Approved or ReleaseStatus.Issued ? last.Version.NextMajor : ApprovedRows.InForce(policy.History.Rows)?.Version.NextMajor ?? last.Version.NextMajor;
    }

    private IEnumerable<string> Applies() => parts.IsEmpty ? [] : [$"That it apply at {string.Join(", ", parts.Select(part => part.Copy.School!.Name))}, at each with what this paper sets out for it."];

    private string Reviewed() =>
        $"That it be reviewed {(policy.Review.Cycle.NextReview(PartialDate.OfDay(today)) is { } next ? $"by {next} at the latest" : "as soon as the law or practice changes")}.";

    private IEnumerable<Block> Unions()
    {
        string? common = UnionsAnswer.Of(new ConsultationSubject(workspace, policy, null), policy.History.Rows, isChanged: !since.IsUnchanged);
        string[] said =
        [
            .. common is null ? (string[])[] : [parts.IsEmpty ? common : $"The text that all schools have. {common}"],
            .. parts.Where(part => part.Unions is not null).Select(part => $"{part.Copy.School!.Name}. {part.Unions}"),
        ];
        if (said.Length == 0) yield break;
        yield return Line("What the unions said:");
        yield return new ListBlock(ListStyle.Bullet, [.. said.Select(words => new ListItem([Line(words)]))]);
    }

    private IEnumerable<Block> Signed() =>
    [
        Line("Minute:"),
        new SignatureBlock([new SignatureLine([new Text($"Signed by the chair of the {policy.Approver}")], null, HasDate: true)]),
    ];

    private static ListBlock Numbered(ImmutableArray<string> items) => new(ListStyle.Decimal, [.. items.Select(words => new ListItem([Line(words)]))]);
}

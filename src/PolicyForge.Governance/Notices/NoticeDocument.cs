using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Governance.Consultations;

namespace PolicyForge.Governance.Notices;

/// <summary>A notice as a document: what to do first, then policy by policy.</summary>
public static class NoticeDocument
{
    /// <summary>A change of more places is told by its first ones, and where to look for the rest.</summary>
    private const int MostPassages = 40;

    public static PolicyDocument Of(ChangeNotice notice) => new(
        new DocumentProperties
        {
            Title = NoticeWording.Title,
            PolicyId = "notice",
            SchoolId = notice.School?.Id,
            OrganisationName = notice.Organisation,
            TrustName = notice.Workspace.Trust.Name,
            Subject = NoticeWording.Subtitle(notice),
            VersionDate = NoticeWording.Day(notice.Today),
            Modified = new DateTimeOffset(notice.Today, TimeOnly.MinValue, TimeSpan.Zero),
        },
        [
            new Cover([Line(NoticeWording.Title, ParagraphRole.Title), Line(notice.Organisation, ParagraphRole.Organisation), Line(NoticeWording.Subtitle(notice), ParagraphRole.Subtitle)]),
            Line(NoticeWording.To(notice)),
            Line(NoticeWording.Lead(notice)),
            new Section(1, [new Text("What you are asked to do")], "what-to-do", [Bullets(NoticeWording.Actions(notice))]),
            .. notice.Policies.Select(policy => (Block)SectionOf(notice, policy)),
            .. NoticeWording.UnchangedOf(notice) is { } unchanged ? (Block[])[new Section(1, [new Text("What does not change")], "unchanged", [Line(unchanged)])] : [],
        ]);

    /// <summary>The organisation's layout, without what only a policy has.</summary>
    public static Layout Dress(Layout layout) => ConsultationPapers.Dress(layout, isLandscape: false) with { Id = "notice" };

    private static Section SectionOf(ChangeNotice notice, PolicyChange policy)
    {
        string anchor = policy.Copy.Policy.Id;
        return new Section(1, [new Text(policy.Title)], $"policy-{anchor}",
        [
            new Table([new TableColumn(0.25), new TableColumn(0.75)], [.. NoticeWording.Facts(notice, policy).Select(fact => new TableRow([Cell(fact.Name), Cell(fact.Value)]))])
            {
                HeaderRowCount = 0,
                HasHeaderColumn = true,
                Description = $"The versions of the {policy.Title}",
            },
            new Section(2, [new Text(notice.IsProposal ? "Why it is to change" : "Why it changed")], $"why-{anchor}", [Bullets(NoticeWording.Reasons(notice, policy))]),
            new Section(2, [new Text(notice.IsProposal ? "What will be different" : "What is different")], $"what-{anchor}", [.. Differences(policy)]),
        ]);
    }

    private static IEnumerable<Block> Differences(PolicyChange policy)
    {
        if (policy.Passages.IsEmpty)
        {
            yield return Line("No sentence changes.");
            yield break;
        }

        NoticePassage[] shown = [.. policy.Passages.Take(MostPassages)];
        yield return new Table(
            [new TableColumn(0.2), new TableColumn(0.4), new TableColumn(0.4)],
            [
                new TableRow([Cell("Where"), Cell("Before"), Cell("Now")]),
                .. shown.Select((passage, index) => RowOf(passage, index > 0 && passage.Times == 1 && shown[index - 1].Place == passage.Place)),
            ])
        {
            HasHeaderColumn = true,
            Description = $"Each passage of the {policy.Title} that differs, with its words before and now; what is new or was taken out is in bold",
        };
        int more = policy.Passages.Length - shown.Length;
        if (more > 0) yield return Line($"{more} more places differ. The comparison of the two versions, with tracked changes, shows them all.");
    }

    private static TableRow RowOf(NoticePassage passage, bool isSamePlace)
    {
        string place = isSamePlace ? "same section" : NoticeWording.PlaceOf(passage);
        var (before, now) = NoticeWording.SidesOf(passage);
        if (passage.Before.Length == 0 || passage.Now.Length == 0) return new TableRow([Cell(place), Cell(before), Cell(now)]);
        string[] old = before.Split(' '), fresh = now.Split(' ');
        int least = Math.Min(old.Length, fresh.Length), start = 0, end = 0;
        while (start < least && old[start] == fresh[start]) start++;
        while (end < least - start && old[^(end + 1)] == fresh[^(end + 1)]) end++;
        return new TableRow([Cell(place), Marked(old, start, end), Marked(fresh, start, end)]);
    }

    /// <summary>The words that differ in bold.</summary>
    private static TableCell Marked(string[] words, int start, int end)
    {
        string before = string.Join(' ', words[..start]), differing = string.Join(' ', words[start..^end]), after = string.Join(' ', words[^end..]);
        return new TableCell([new Paragraph(
        [
            .. before.Length > 0 ? (Inline[])[new Text(differing.Length + after.Length > 0 ? before + " " : before)] : [],
            .. differing.Length > 0 ? (Inline[])[new Strong([new Text(differing)])] : [],
            .. after.Length > 0 ? (Inline[])[new Text(differing.Length > 0 ? " " + after : after)] : [],
        ])]);
    }

    private static ListBlock Bullets(ImmutableArray<string> sentences) => new(ListStyle.Bullet, [.. sentences.Select(sentence => new ListItem([Line(sentence)]))]);

    private static Paragraph Line(string words, ParagraphRole role = ParagraphRole.Body) => new([new Text(words)]) { Role = role };

    private static TableCell Cell(string words) => new([Line(words)]);
}

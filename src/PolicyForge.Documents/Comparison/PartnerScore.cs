using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>How much two nodes belong together: 0 for not at all; a name in common weighs more than words in common.</summary>
internal sealed class PartnerScore(NodeProfiles profiles)
{
    private const double ByName = 2.5;
    private const double Alike = 2;

    public double Of(DocumentNode old, DocumentNode now)
    {
        if (old.GetType() != now.GetType()) return 0;
        if (profiles.AreAlike(old, now)) return profiles.AreSame(old, now) ? Alike + 0.1 : Alike;
        return (old, now) switch
        {
            (ClauseBlock a, ClauseBlock b) => a.ClauseId == b.ClauseId ? ByName : Words(old, now, 0.6),
            (Section a, Section b) => Of(a, b),
            (DetailsRow a, DetailsRow b) => PlainText.Of(a.Key) == PlainText.Of(b.Key) ? ByName : Words(old, now, 0.5),
            (SignatureLine a, SignatureLine b) => PlainText.Of(a.Role) == PlainText.Of(b.Role) && a.Name == b.Name ? ByName : 0,
            (HistoryRow a, HistoryRow b) => First(a) == First(b) ? ByName : Words(old, now, 0.5),
            (TableRow a, TableRow b) => First(a).Length > 0 && First(a) == First(b) ? 1 + profiles.Likeness(old, now) : Words(old, now, 0.4),
            (Figure a, Figure b) => a.Image.Resource.Bytes.AsSpan().SequenceEqual(b.Image.Resource.Bytes.AsSpan()) && a.Image.AlternativeText == b.Image.AlternativeText ? 1 : 0,
            (CodeBlock or PageBreak, _) => 0,
            (Cover or Contents or HistoryTable or Details or SignatureBlock, _) => Math.Max(0.5, profiles.Likeness(old, now)),
            (Paragraph a, Paragraph b) when a.Role != ParagraphRole.Body && a.Role == b.Role => Math.Max(0.5, profiles.Likeness(old, now)),
            (ListItem a, ListItem b) => Of(a, b),
            (Paragraph, _) => Words(old, now, 0.4),
            _ => Words(old, now, 0.3),
        };
    }

    private double Of(Section old, Section now)
    {
        // The clause in it says more of what a section is than its heading, which a template may reword.
        double byClause = ClauseOf(old) is { } id && id == ClauseOf(now) ? ByName + 0.1 : 0;
        double byAnchor = old.Anchor == now.Anchor ? ByName : 0;
        return byClause + byAnchor > 0 ? byClause + byAnchor : Words(old, now, 0.5);
    }

    /// <summary>Items belong together by the words beside their marks: a list below may have come or gone.</summary>
    private double Of(ListItem old, ListItem now) => (old.Blocks, now.Blocks) switch
    {
        ([Paragraph a, ..], [Paragraph b, ..]) when profiles.AreAlike(a, b) => 1 + profiles.Likeness(old, now),
        ([Paragraph a, ..], [Paragraph b, ..]) => Math.Max(0, Words(a, b, 0.4)),
        _ => Words(old, now, 0.4),
    };

    private double Words(DocumentNode old, DocumentNode now, double least)
    {
        double likeness = profiles.Likeness(old, now);
        return likeness >= least ? likeness : 0;
    }

    private static string? ClauseOf(Section section) => section.Blocks.OfType<ClauseBlock>().FirstOrDefault()?.ClauseId;

    private static string First(HistoryRow row) => row.Cells is [var cell, ..] ? PlainText.Of(cell.Paragraphs) : "";

    private static string First(TableRow row) => row.Cells is [var cell, ..] ? PlainText.Of(cell.Blocks) : "";
}

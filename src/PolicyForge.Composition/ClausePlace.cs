using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition;

/// <summary>Where a clause stands in a composed copy, as a reader finds it.</summary>
/// <param name="Numbers">"2.1 to 2.8", or "2.1"; empty where nothing of it, and no section that holds it, is numbered.</param>
/// <param name="Heading">Its own first heading, else that of the section that holds it; empty where there is neither.</param>
public sealed record ClausePlace(EffectiveClause Clause, string Numbers, string Heading)
{
    /// <summary>Every clause that is printed, in the order of the document.</summary>
    public static ImmutableArray<ClausePlace> Of(ComposedPolicy policy)
    {
        var byId = policy.Clauses.DistinctBy(clause => clause.Id).ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<ClausePlace>();
        foreach (var block in policy.Document.Blocks) Add(block, null, byId, places);
        return [.. places.DistinctBy(place => place.Clause.Id)];
    }

    /// <summary>The blocks of one clause as the document prints them; empty where it does not.</summary>
    public static ImmutableArray<Block> BlocksOf(ComposedPolicy policy, string clauseId) =>
        [.. policy.Document.Descendants().OfType<ClauseBlock>().Where(clause => clause.ClauseId == clauseId)];

    private static void Add(DocumentNode node, Section? around, Dictionary<string, EffectiveClause> byId, ImmutableArray<ClausePlace>.Builder places)
    {
        if (node is ClauseBlock clause && byId.TryGetValue(clause.ClauseId, out var effective)) places.Add(PlaceOf(clause, around, effective));
        foreach (var child in NodeChildren.Of(node)) Add(child, node as Section ?? around, byId, places);
    }

    private static ClausePlace PlaceOf(ClauseBlock clause, Section? around, EffectiveClause effective)
    {
        var own = clause.Descendants().OfType<Section>().FirstOrDefault();
        NumberLabel[] numbers = [.. clause.Blocks.Select(block => block switch { Paragraph paragraph => paragraph.Number, Section section => section.Number, _ => null }).OfType<NumberLabel>()];
        string printed = numbers switch
        {
            [] => (own ?? around)?.Number?.Reference ?? "",
            [var only] => only.Reference,
            [var first, .., var last] => $"{first.Reference} to {last.Reference}",
        };
        return new ClausePlace(effective, printed, PlainText.Of((own ?? around)?.Heading ?? []));
    }
}

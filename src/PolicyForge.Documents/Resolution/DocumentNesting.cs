using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Resolution;

/// <summary>What is known of a document while it is put together.</summary>
internal sealed class DocumentNesting(DocumentParts parts)
{
    public DocumentParts Parts { get; } = parts;

    public DiagnosticBag Diagnostics { get; } = new();

    public NumberAssigner Numbers { get; } = new(parts.Numbering, parts.Marks);

    public SectionFrame Root { get; } = new();

    /// <summary>All sections in reading order.</summary>
    public List<SectionFrame> Sections { get; } = [];

    /// <summary>By clause id; the first placement of each.</summary>
    public Dictionary<string, ClausePlacement> Placements { get; } = new(StringComparer.Ordinal);

    /// <summary>Which clause a block was made of, for clauses with footnotes. By reference.</summary>
    public Dictionary<ClauseBlock, PlacedClause> NoteScopes { get; } = new(ReferenceEqualityComparer.Instance);

    public AnchorRegistry Anchors
    {
        get
        {
            if (field is null)
            {
                field = new AnchorRegistry(Diagnostics);
                ReserveAll();
            }

            return field;
        }
    }

    /// <summary>The template's blocks with clauses placed, sections nested and numbers given.</summary>
    public ImmutableArray<Block> Nest()
    {
        var stream = new BlockStream(this, Root.Blocks, Root, Root.WrittenLevel);
        stream.Append(Parts.Template.Blocks);
        stream.CloseAll();
        return Root.Blocks.DrainToImmutable();
    }

    /// <summary>Remembers a placement; reports the second of one clause.</summary>
    public ClausePlacement Place(ClausePlaceholder placeholder, SectionFrame holder)
    {
        var clause = Parts.Clauses[placeholder.Index];
        var placement = new ClausePlacement(clause, holder);
        if (!Placements.TryAdd(clause.ClauseId, placement))
        {
            Diagnostics.Report(ResolutionDiagnostics.ClausePlacedTwice, placeholder.Origin.Location, clause.ClauseId);
        }

        return placement;
    }

    public ClauseBlock Close(ClausePlaceholder placeholder, ImmutableArray<Block> blocks)
    {
        var clause = Parts.Clauses[placeholder.Index];
        var block = new ClauseBlock(clause.ClauseId, clause.Digest, blocks) { IsCentral = clause.IsCentral, Origin = placeholder.Origin };
        if (!clause.Content.Footnotes.IsEmpty) NoteScopes.Add(block, clause);
        return block;
    }

    private void ReserveAll()
    {
        Reserve(Parts.Template.Blocks, false);
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in Parts.Clauses) Reserve(clause.Content.Blocks, !met.Add(clause.ClauseId));
    }

    private void Reserve(ImmutableArray<Block> blocks, bool isRepeat)
    {
        foreach (var block in blocks)
        {
            if (block is PendingHeading heading) Anchors.Reserve(heading, isRepeat);
            else if (block is PendingUnnumbered unnumbered) Reserve(unnumbered.Blocks, isRepeat);
        }
    }
}

using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Makes a redline: the new document with marks that lead back to the old one.</summary>
/// <remarks>
/// <para>A mark covers everything in its node. A node without one is unchanged, though its children may carry marks. What was deleted stands before what was inserted in its place.</para>
/// <para>
/// Numbers are those of the new document; a changed number makes its paragraph or section <see cref="ChangeKind.Reformatted"/>, and a
/// deleted one keeps its old label. Contents lists are the new document's. Footnotes that were deleted come after the new ones.
/// Widths of columns in a table whose words changed, origins and digests of clauses are the new document's and are not compared.
/// </para>
/// <para><see cref="Redline.Accept"/> gives the new document and <see cref="Redline.Reject"/> the old one.</para>
/// </remarks>
public static class DocumentComparer
{
    /// <param name="author">Who made the changes: the author of the version row. Never empty.</param>
    /// <param name="date">When, UTC; from the version row, never from the clock.</param>
    public static PolicyDocument Compare(PolicyDocument old, PolicyDocument now, string author, DateTimeOffset date)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        old = Redline.Accept(old);
        now = Redline.Accept(now);
        var stamp = new ChangeStamp(author, date);
        var notes = new NotePairs();
        var comparer = new BlockComparer(stamp, notes);
        var blocks = comparer.Compare(old.Blocks, now.Blocks);
        var document = new PolicyDocument(now.Properties, blocks)
        {
            Footnotes = Compare(old.Footnotes, now.Footnotes, comparer, stamp, notes),
            PreviousProperties = old.Properties,
        };
        return MovedClauses.Name(new DeletedNoteNumbers(old, now, notes).Rewrite(document));
    }

    /// <summary>New footnotes by number, then those that were deleted.</summary>
    private static ImmutableArray<Footnote> Compare(
        ImmutableArray<Footnote> old, ImmutableArray<Footnote> now, BlockComparer comparer, ChangeStamp stamp, NotePairs notes)
    {
        // Footnotes may refer to footnotes: comparing one can give another its partner.
        var compared = new Footnote?[now.Length];
        for (int i = 0; i < now.Length; i++)
        {
            if (compared[i] is not null || notes.OldOf(now[i].Number) is not { } number) continue;
            compared[i] = now[i] with { Blocks = comparer.CompareContent(old[number - 1].Blocks, now[i].Blocks) };
            i = -1;
        }

        var deleted = old.Where(note => notes.NewOf(note.Number) is null).Select((note, index) => stamp.MarkDeleted(note) with { Number = now.Length + 1 + index });
        return [.. compared.Select((note, index) => note ?? stamp.MarkInserted(now[index])), .. deleted];
    }
}

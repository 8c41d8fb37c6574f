using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Revisions;

/// <summary>An entry of a contents list in a redline.</summary>
/// <param name="Kind">Null for an entry that both documents have.</param>
internal readonly record struct ContentsLine(ContentsEntry Entry, ChangeKind? Kind);

/// <summary>Lines up the entries of two contents lists (longest common subsequence); what went stands before what came.</summary>
internal static class ContentsChanges
{
    public static ImmutableArray<ContentsLine> Between(ImmutableArray<ContentsEntry> old, ImmutableArray<ContentsEntry> now)
    {
        int[,] common = Common(old, now);
        var lines = ImmutableArray.CreateBuilder<ContentsLine>();
        int i = 0;
        int j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && AreSame(old[i], now[j]))
            {
                lines.Add(new ContentsLine(now[j++], null));
                i++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1])) lines.Add(new ContentsLine(old[i++], ChangeKind.Deleted));
            else lines.Add(new ContentsLine(now[j++], ChangeKind.Inserted));
        }

        return lines.ToImmutable();
    }

    private static int[,] Common(ImmutableArray<ContentsEntry> old, ImmutableArray<ContentsEntry> now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
                common[i, j] = AreSame(old[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static bool AreSame(ContentsEntry old, ContentsEntry now) =>
        old.Level == now.Level && old.Number?.Text == now.Number?.Text && old.Text == now.Text;
}

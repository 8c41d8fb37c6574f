using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Comparison;

/// <summary>The widths of the columns in a node. They are no content, so digests leave them out; a comparison must restore them.</summary>
internal static class ColumnWeights
{
    /// <summary>Share of a table's width: less than this no reader sees.</summary>
    private const double Least = 0.01;

    /// <summary>True where a reader would notice: the same number of columns is given.</summary>
    public static bool Differ(IEnumerable<double> old, IEnumerable<double> now) => old.Zip(now).Any(pair => Math.Abs(pair.First - pair.Second) >= Least);

    /// <summary>0 where there is no table.</summary>
    public static ulong HashOf(DocumentNode node)
    {
        ulong hash = 0;
        Add(node, ref hash);
        return hash;
    }

    private static void Add(DocumentNode node, ref ulong hash)
    {
        if (node is Inline or Paragraph) return;
        if (node is Table table)
        {
            foreach (var column in table.Columns) Add(column.Weight, ref hash);
        }
        else if (node is HistoryTable history)
        {
            foreach (var column in history.Columns) Add(column.Weight, ref hash);
        }

        foreach (var child in NodeChildren.Of(node)) Add(child, ref hash);
    }

    private static void Add(double weight, ref ulong hash) => hash = ((hash ^ (ulong)BitConverter.DoubleToInt64Bits(weight)) * 1099511628211UL) + 1;
}

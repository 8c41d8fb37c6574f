using System.Collections.Immutable;
using System.Text;

namespace PolicyForge.Templating.Syntax;

/// <summary>Lists of nodes as messages show them.</summary>
internal static class Separated
{
    public static void Print<T>(StringBuilder target, ImmutableArray<T> nodes)
        where T : Node
    {
        for (int i = 0; i < nodes.Length; i++)
        {
            if (i > 0) target.Append(',');
            nodes[i].Print(target);
        }
    }
}

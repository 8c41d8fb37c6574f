using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyForge.Workspaces.Concurrency;

/// <summary>The same work on many things at once, with the results in their order.</summary>
/// <remarks>Instead of PLINQ, whose operators are generic in each other: with them a native program does not finish compiling (docs/decisions/0093).</remarks>
public static class ParallelSelection
{
    /// <summary>What <paramref name="select"/> gives for each item, in the order of the items, however many are worked on at once.</summary>
    /// <exception cref="AggregateException">What was thrown for one or more of the items.</exception>
    public static ImmutableArray<TResult> SelectInParallel<T, TResult>(this IEnumerable<T> items, Func<T, TResult> select)
    {
        T[] all = [.. items];
        var results = new TResult[all.Length];
        Parallel.For(0, all.Length, index => results[index] = select(all[index]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}

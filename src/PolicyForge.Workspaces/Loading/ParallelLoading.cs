using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Loads many files at once, with the same result as one after the other.</summary>
internal static class ParallelLoading
{
    /// <summary>Results in the order of the items, without those that gave null; findings are collected in the same order.</summary>
    public static ImmutableArray<TResult> LoadEach<T, TResult>(IReadOnlyList<T> items, DiagnosticBag diagnostics, Func<T, DiagnosticBag, TResult?> load)
        where TResult : class
    {
        var results = new (TResult? Value, DiagnosticBag Bag)[items.Count];
        Parallel.For(0, items.Count, index =>
        {
            var bag = new DiagnosticBag();
            results[index] = (load(items[index], bag), bag);
        });

        foreach (var (_, bag) in results) diagnostics.AddRange(bag.ToImmutable());
        return [.. results.Select(result => result.Value).OfType<TResult>()];
    }
}

namespace PolicyForge.Architecture.Tests.Floors;

/// <summary>Finds namespaces that use each other, directly or the long way round.</summary>
internal static class NamespaceCircles
{
    /// <summary>Each use that is part of a circle: "A -> B: Type uses Type"; one for each pair of namespaces.</summary>
    /// <param name="uses">Full names of types by the type that uses them.</param>
    public static IReadOnlyList<string> In(IReadOnlyDictionary<string, HashSet<string>> uses)
    {
        var inside = uses.Keys.Select(NamespaceOf).ToHashSet(StringComparer.Ordinal);
        var edges = uses.SelectMany(type => type.Value.Select(used => (From: NamespaceOf(type.Key), To: NamespaceOf(used), Example: $"{type.Key} uses {used}")))
            .Where(edge => edge.From != edge.To && edge.From.StartsWith("PolicyForge", StringComparison.Ordinal) && inside.Contains(edge.To))
            .GroupBy(edge => (edge.From, edge.To))
            .ToDictionary(group => group.Key, group => group.Select(edge => edge.Example).Order(StringComparer.Ordinal).First());
        var direct = edges.Keys.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        return [.. edges.Where(edge => Reaches(direct, edge.Key.To, edge.Key.From)).Select(edge => $"{edge.Key.From} -> {edge.Key.To}: {edge.Value}").Order(StringComparer.Ordinal)];
    }

    private static bool Reaches(ILookup<string, string> direct, string start, string end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out string? here))
        {
            if (here == end) return true;
            foreach (string next in direct[here].Where(seen.Add)) open.Enqueue(next);
        }

        return false;
    }

    private static string NamespaceOf(string type) => type[..Math.Max(0, type.LastIndexOf('.'))];
}

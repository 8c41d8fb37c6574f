namespace PolicyForge.Templating;

internal static class ScribanObjects
{
    /// <summary>A member's value. Scriban's indexer makes a context for each.</summary>
    public static object? GetSafe(this ScribanObject members, string name) => members.TryGetValue(null!, default, name, out object? value) ? value : null;
}

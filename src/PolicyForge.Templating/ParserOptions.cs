namespace PolicyForge.Templating;

/// <summary>Limits and settings of the parser.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>How deep expressions and blocks may nest; 0 leaves only the limit that the thread's stack sets.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;
}

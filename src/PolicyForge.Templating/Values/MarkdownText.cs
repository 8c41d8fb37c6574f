namespace PolicyForge.Templating;

/// <summary>Text that is ready for the output and is not escaped again. Templates see it as a string.</summary>
public sealed class MarkdownText(string value)
{
    public string Value { get; } = value;

    /// <summary>Where the parts of the text come from, where the run keeps track.</summary>
    internal SourceMap? Map { get; init; }

    public override string ToString() => Value;
}

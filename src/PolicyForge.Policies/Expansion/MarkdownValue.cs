namespace PolicyForge.Policies.Expansion;

/// <summary>A value that is Markdown already and is put into the text as it is.</summary>
internal sealed record MarkdownValue(string Text)
{
    public override string ToString() => Text;
}

using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A file that YAML is read from, and where its findings go. For one thread.</summary>
public sealed class YamlSource(SourceText text, string? revision, DiagnosticBag diagnostics)
{
    public SourceText Text { get; } = text;

    public string? Revision { get; } = revision;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The nodes of the file, or of a stretch of it, as they are written; null where it is empty or no YAML, which is then reported.</summary>
    public YamlNode? ReadNodes(SourceSpan span) => YamlDocument.Read(this, span);

    public SourceLocation Locate(SourceSpan span) => new(Text, span, Revision);

    public SourceLocation Locate(YamlNode node) => Locate(node.Span);

    public void Report(DiagnosticDescriptor descriptor, YamlNode node, params object?[] arguments) =>
        Diagnostics.Report(descriptor, Locate(node), arguments);

    public void Report(DiagnosticDescriptor descriptor, YamlNode node, string? hint, object?[] arguments) =>
        Diagnostics.Add(descriptor.At(Locate(node), arguments) with { Hint = hint });
}

namespace PolicyForge.Documents.Model;

/// <summary>Text kept as typed, in lines (a fenced block of Markdown). Lines are joined by LF, without a last one.</summary>
public sealed record CodeBlock(string Text) : Block;

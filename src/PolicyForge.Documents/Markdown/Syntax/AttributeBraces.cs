namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Attributes in braces, as written.</summary>
/// <param name="Text">With the braces: <c>{#name .class key="value"}</c>.</param>
/// <param name="Start">Offset of the opening brace in the text.</param>
internal sealed record AttributeBraces(string Text, int Start);

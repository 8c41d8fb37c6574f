namespace PolicyForge.Templating.Runtime;

/// <summary>A value beside an operator, and where it was written.</summary>
internal readonly record struct Operand(object? Value, TemplateSpan Span);

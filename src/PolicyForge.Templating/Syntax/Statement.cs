namespace PolicyForge.Templating.Syntax;

internal abstract class Statement(TemplateSpan span) : Node(span);

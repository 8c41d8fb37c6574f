using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

/// <summary>The statement whose body is being parsed, and what an <c>else</c> or <c>when</c> in that body adds to it.</summary>
internal sealed class BlockOwner(SyntaxForm form, TemplateSpan span)
{
    public SyntaxForm Form { get; } = form;

    public TemplateSpan Span { get; } = span;

    /// <summary>The clauses of a <c>case</c>, shared by all of its <c>when</c>s.</summary>
    public List<WhenClause>? Clauses { get; init; }

    /// <summary>What runs where the owner's own body does not.</summary>
    public Statement? Otherwise { get; set; }

    public bool ReadsEndOfStatement { get; init; } = true;

    public bool IsCase => Form == SyntaxForm.Case;
}

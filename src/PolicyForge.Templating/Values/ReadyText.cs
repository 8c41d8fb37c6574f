using System.Collections;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>A <see cref="MarkdownText"/> while Scriban holds it, and what was captured or included.</summary>
internal sealed class ReadyText(string value) : IScriptCustomBinaryOperation, IScriptCustomTypeInfo, IEnumerable
{
    public string Value { get; } = value;

    /// <summary>Where the parts of the text come from, where the run keeps track.</summary>
    public SourceMap? Map { get; init; }

    string IScriptCustomTypeInfo.TypeName => "string";

    public static object? Plain(object? value) => value is ReadyText text ? text.Value : value;

    public override string ToString() => Value;

    /// <summary>Operators other than + see plain text; + is <see cref="TemplateRun.Join"/>.</summary>
    public bool TryEvaluate(
        Scriban.TemplateContext context, ScribanSpan span, ScriptBinaryOperator op, ScribanSpan leftSpan, object? leftValue, ScribanSpan rightSpan, object? rightValue, out object? result)
    {
        result = ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, Plain(leftValue), rightSpan, Plain(rightValue));
        return true;
    }

    public IEnumerator GetEnumerator() => Value.GetEnumerator();
}

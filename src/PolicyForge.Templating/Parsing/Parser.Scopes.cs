using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private WrapStatement? ParseWrap()
    {
        var start = Current;
        Next();
        var target = ExpectExpression(SyntaxForm.Wrap, new ExpressionContext(), out _);
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(SyntaxForm.Wrap, SpanOf(start)));
        return target is null ? null : new WrapStatement(From(start), target, body);
    }

    private WithStatement? ParseWith()
    {
        var start = Current;
        Next();
        var target = ExpectExpression(SyntaxForm.With, new ExpressionContext(), out _);
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(SyntaxForm.With, SpanOf(start)));
        return target is null ? null : new WithStatement(From(start), target, body);
    }

    private CaptureStatement? ParseCapture()
    {
        var start = Current;
        Next();
        var target = ExpectExpression(SyntaxForm.Capture, new ExpressionContext(), out _);
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(SyntaxForm.Capture, SpanOf(start)));
        return target is null ? null : new CaptureStatement(From(start), target, body);
    }

    private ImportStatement? ParseImport()
    {
        var start = Current;
        Next();
        var value = ExpectExpression(SyntaxForm.Import, new ExpressionContext(), out _);
        ExpectEndOfStatement();
        return value is null ? null : new ImportStatement(From(start), value);
    }

    private ReadOnlyStatement? ParseReadOnly()
    {
        var start = Current;
        Next();
        var variable = ExpectVariable(SyntaxForm.ReadOnly, SpanOf(start));
        ExpectEndOfStatement();
        return variable is null ? null : new ReadOnlyStatement(From(start), variable);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Current;
        Next();
        var value = IsStartOfExpression(Current.Type) ? ParseExpression(SyntaxForm.Return, new ExpressionContext()) : null;
        ExpectEndOfStatement();
        return new ReturnStatement(From(start), value);
    }

    private PathExpression? ExpectVariable(SyntaxForm form, TemplateSpan span)
    {
        if (Current.Type is not (TokenType.Identifier or TokenType.IdentifierSpecial))
        {
            Log(form, span, $"Expecting a variable instead of `{TextOf(Current)}`");
            return null;
        }

        var variable = ParseName();
        if (variable is GlobalVariable { Name: not ("for" or "while" or "tablerow") } or LocalVariable) return (PathExpression)variable;
        Log(form, span, $"Unexpected variable `{variable}`");
        return null;
    }
}

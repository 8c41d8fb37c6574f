using System.Collections.Immutable;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private static ExpressionContext WithoutAssignment { get; } = new() { AllowsAssignment = false };

    private IfStatement? ParseIf(Token start)
    {
        Next();
        var condition = ExpectExpression(SyntaxForm.If, WithoutAssignment, out _);
        ExpectEndOfStatement();
        var owner = new BlockOwner(SyntaxForm.If, SpanOf(start));
        var body = ParseBlock(owner);
        return condition is null ? null : new IfStatement(From(start), condition, body, owner.Otherwise);
    }

    /// <summary>Parses what follows an <c>else</c> and hands it to the statement it belongs to.</summary>
    private bool ParseElse(BlockOwner owner)
    {
        var start = Current;
        Statement? otherwise;
        bool isElseIf = Peek() is { Type: TokenType.Identifier } peeked && peeked.TextIn(_text) == "if";
        Next();
        if (isElseIf)
        {
            otherwise = ParseIf(Current);
        }
        else
        {
            ExpectEndOfStatement();
            otherwise = ParseBlock(new BlockOwner(SyntaxForm.Else, SpanOf(start)));
        }

        bool isLoop = owner.Form == SyntaxForm.For || owner.Form == SyntaxForm.TableRow;
        if (isLoop && isElseIf)
        {
            Log(SpanOf(start), "Invalid if/else combination within a for statement.");
        }
        else if (isLoop || owner.Form == SyntaxForm.If || owner.Form == SyntaxForm.When)
        {
            owner.Otherwise = otherwise;
        }
        else
        {
            Log(SpanOf(start), "A else condition must be preceded by another if/else/when condition or a for loop.");
            return false;
        }

        return true;
    }

    private CaseStatement? ParseCase()
    {
        var start = Current;
        Next();
        var value = ExpectExpression(SyntaxForm.Case, WithoutAssignment, out _);
        ExpectEndOfStatement();
        var owner = new BlockOwner(SyntaxForm.Case, SpanOf(start)) { Clauses = [] };
        ParseBlock(owner);
        if (value is null) return null;
        return new CaseStatement(From(start), value, [.. owner.Clauses], owner.Otherwise as BlockStatement);
    }

    private bool ParseWhen(BlockOwner owner)
    {
        var start = Current;
        Next();
        var values = ParseWhenValues();
        if (values.IsEmpty) Log(CurrentSpan, "When is expecting at least one value.");
        ExpectEndOfStatement();
        var inner = new BlockOwner(SyntaxForm.When, SpanOf(start)) { Clauses = owner.Clauses ?? [] };
        int index = inner.Clauses.Count;
        var body = ParseBlock(inner);
        inner.Clauses.Insert(index, new WhenClause(values, body));
        if (inner.Otherwise is not null) owner.Otherwise = inner.Otherwise;
        if (owner.Form == SyntaxForm.When || owner.IsCase) return true;
        Log(SpanOf(start), "A `when` condition must be preceded by another `when`/`else`/`case` condition");
        return false;
    }

    private ImmutableArray<Expression> ParseWhenValues()
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        while (IsStartOfExpression(Current.Type))
        {
            var context = new ExpressionContext { Mode = ExpressionMode.When, AllowsAssignment = false };
            if (ParseExpression(SyntaxForm.When, context) is not { } value) break;
            values.Add(value);
            if (Current.Type is TokenType.Comma or TokenType.DoubleVerticalBar) Next();
        }

        return values.ToImmutable();
    }
}

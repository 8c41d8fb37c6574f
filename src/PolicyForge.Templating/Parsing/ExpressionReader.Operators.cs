using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Runtime;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionReader
    {
        private Step ReadNamed()
        {
            if (_mode == ExpressionMode.NoNamedArguments || Current.Type != TokenType.Colon) return Step.None;
            if (_left is not (GlobalVariable or LocalVariable))
            {
                parser.Log(
                    _left!.Span, "Expecting a simple global or local variable before `:` in order to create a named argument");
                return Step.End;
            }

            string name = _left is GlobalVariable global ? global.Name : ((LocalVariable)_left).Name;
            parser.Next();
            var value = parser.ExpectExpression(form, new ExpressionContext(), out bool isFunction);
            EndsWithFunction = isFunction;
            if (value is not null) _left = new NamedArgumentExpression(new CallArgument(_left.Span.Through(value.Span), name, value));
            return Step.End;
        }

        private Step ReadAssignment()
        {
            var operation = Current;
            var (isAssignment, compound) = Precedence.Assignment(operation.Type);
            if (!isAssignment) return Step.None;
            bool allowed = _left is PathExpression && _call is null && parser._expressionLevel == 1 && context.AllowsAssignment;
            if (!allowed) parser.Log(SyntaxForm.Assign, _left!.Span, "Expression is only allowed for a top level assignment");
            parser.Next();
            var value = parser.ExpectExpression(SyntaxForm.Assign, new ExpressionContext { InsideCall = context.InsideCall }, out bool isFunction);
            EndsWithFunction = isFunction;
            if (value is null) return Step.End;
            _left = new AssignExpression(_left!.Span.Through(value.Span), _left, operation, compound, value, operation.TextIn(parser._text));
            return Step.End;
        }

        private Step ReadBinary()
        {
            if (Precedence.Of(Current.Type) is not var (operation, strength)) return Step.None;
            if (_mode == ExpressionMode.When && operation == BinaryOperator.Or) return Step.End;
            if (strength <= _precedence)
            {
                if (context.Precedence > 0) return Step.End;
                _precedence = 0;
            }

            var span = parser.CurrentSpan;
            int depth = parser._depth;
            parser.Deepen();
            parser.Next();
            var right = parser.ExpectExpression(
                SyntaxForm.Binary,
                new ExpressionContext { Precedence = strength, Mode = _mode, InsideCall = _call is not null || context.InsideCall },
                out bool isFunction,
                $"Expecting an <expression> to the right of the operator instead of `{parser.TextOf(Current)}`");
            EndsWithFunction |= isFunction;
            parser._depth = depth;
            if (right is not null) _left = new BinaryExpression(_left!, operation, span, right);
            return Step.Continue;
        }

        private Step ReadConditional()
        {
            if (Current.Type != TokenType.Question) return Step.None;
            if (_precedence > 0) return Step.End;
            CloseCall();
            parser.Next();
            var branch = new ExpressionContext { Mode = ExpressionMode.NoNamedArguments };
            var then = parser.ExpectExpression(SyntaxForm.Conditional, branch, out _);
            if (Current.Type == TokenType.Colon) parser.Next();
            else parser.Log(parser.CurrentSpan, $"Unexpected token found `{parser.TextOf(Current)}` while expecting `:`.");
            var otherwise = parser.ExpectExpression(SyntaxForm.Conditional, branch, out _);
            if (then is not null && otherwise is not null)
            {
                _left = new ConditionalExpression(_left!.Span.Through(otherwise.Span), _left, then, otherwise);
            }

            return Step.End;
        }

        private Step ReadPipe()
        {
            if (context.Precedence > 0) return Step.End;
            if (context.IsPipeTarget && _call is null && _left is PathExpression or NestedExpression)
            {
                _left = new CallExpression(_left.Span, _left, [], bracketed: false);
            }

            if (Current.Type is not (TokenType.VerticalBar or TokenType.PipeGreater)) return Step.End;
            CloseCall();
            int depth = parser._depth;
            parser.Deepen();
            parser._newLineFreedom++;
            parser.Next();
            parser._newLineFreedom--;
            var target = parser.ExpectExpression(SyntaxForm.Pipe, new ExpressionContext { IsPipeTarget = true }, out bool isFunction);
            EndsWithFunction |= isFunction;
            parser._depth = depth;
            if (target is not null) _left = new PipeExpression(_left!, target);
            return Step.Return;
        }
    }
}

using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;
using PolicyForge.Templating.Values;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionReader
    {
        /// <summary>An operand behind an operand makes a call of the first.</summary>
        private Step ReadArgument()
        {
            if (!IsStartOfExpression(Current.Type)) return Step.None;
            if (context.InsideCall) return Step.End;
            bool isNamed = Current.Type == TokenType.Identifier
                && (context.LoopOptions is not null || parser.Peek().Type == TokenType.Colon);
            if (isNamed) return ReadNamedArguments();
            if (IsOpenBracketBehindOperand()) return ReadBracketedCall();
            if (_call is null) _call = new CallBuilder(_left!);
            else _call.Add(_left!);
            return Step.Operand;
        }

        private bool IsOpenBracketBehindOperand() =>
            Current.Type == TokenType.OpenParen && Current.Start == parser.Previous.End + 1 && _left is PathExpression or NestedExpression;

        private Step ReadNamedArguments()
        {
            var options = context.LoopOptions;
            if (options is null)
            {
                if (_call is null) _call = new CallBuilder(_left!);
                else _call.Add(_left!);
            }

            while (Current.Type == TokenType.Identifier && (options is not null || parser.Peek().Type == TokenType.Colon))
            {
                var argument = ReadNamedArgument();
                if (options is not null) options.Add(argument);
                else _call!.Add(argument);
                if (EndsWithFunction) break;
            }

            if (options is null && IsStartOfExpression(Current.Type) && !EndsWithFunction) return Step.Operand;
            if (_call is not null)
            {
                _left = _call.Build();
                _call = null;
            }

            return Current.Type is TokenType.VerticalBar or TokenType.PipeGreater ? Step.Continue : Step.End;
        }

        private CallArgument ReadNamedArgument()
        {
            var span = parser.CurrentSpan;
            string name = Current.TextIn(parser._text);
            parser.Next();
            if (Current.Type != TokenType.Colon) return new CallArgument(span, name, null);
            parser.Next();
            var basic = new ExpressionContext { Mode = ExpressionMode.Basic };
            var value = parser.ExpectExpression(form, basic, out bool isFunction);
            EndsWithFunction = isFunction;
            return new CallArgument(value is null ? span : span.Through(value.Span), name, value);
        }

        private Step ReadBracketedCall()
        {
            var call = new CallBuilder(_left!) { IsBracketed = true };
            parser.Next();
            bool first = true;
            while (Current.Type != TokenType.CloseParen)
            {
                if (!first)
                {
                    if (Current.Type == TokenType.Comma) parser.Next();
                    else parser.Log(parser.CurrentSpan, "Expecting a comma to separate arguments in a function call.");
                }

                first = false;
                if (!IsStartOfExpression(Current.Type))
                {
                    parser.Log(parser.CurrentSpan, "Expecting an expression for argument function calls instead of this token.");
                    break;
                }

                var argument = parser.ParseExpression(SyntaxForm.Call, new ExpressionContext());
                if (argument is null) break;
                call.Add(argument);
            }

            if (Current.Type == TokenType.CloseParen)
            {
                call.End = Current.End;
                parser.Next();
            }
            else
            {
                parser.Log(parser.CurrentSpan, "Expecting a closing parenthesis for a function call.");
            }

            if (TryReadInlineFunction(call.Build())) return Step.Return;
            _left = call.Build();
            return Step.Continue;
        }

        /// <summary>Reads the rest of <c>f(x, y) = expression</c>, where that is what follows.</summary>
        private bool TryReadInlineFunction(CallExpression call)
        {
            if (Current.Type != TokenType.Equal || call.Target is not GlobalVariable name) return false;
            if (!call.Arguments.All(a => a is { Name: null, Value: GlobalVariable })) return false;
            if (parser._expressionLevel > 1) parser.Log(call.Span, "Creating a function is only allowed for a top level assignment");
            parser.Next();
            var body = parser.ParseExpressionStatement();
            var parameters = call.Arguments.Select(a => new FunctionParameter(((GlobalVariable)a.Value!).Name, ParameterKind.Any));
            var block = new BlockStatement(call.Span, body is null ? [] : [body]);
            var function = new TemplateFunction(null, name.Name, [.. parameters], block) { Inline = body };
            _left = new StatementExpression(new FunctionStatement(call.Span, name, function));
            return true;
        }
    }
}

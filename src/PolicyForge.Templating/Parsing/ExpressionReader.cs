using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>Reads one expression: an operand, then whatever may follow it, until nothing more does.</summary>
    private sealed partial class ExpressionReader(Parser parser, SyntaxForm form, ExpressionContext context)
    {
        private readonly ExpressionMode _mode = context.Mode;
        private int _precedence = context.Precedence;
        private Expression? _left;
        private CallBuilder? _call;

        private enum Step
        {
            /// <summary>This kind of continuation is not there; try the next kind.</summary>
            None,

            /// <summary>Look again behind what was read.</summary>
            Continue,

            /// <summary>Read a further operand.</summary>
            Operand,

            /// <summary>The expression ends here.</summary>
            End,

            /// <summary>The expression ends here and is complete as it stands.</summary>
            Return,
        }

        public bool EndsWithFunction { get; private set; }

        private Token Current => parser.Current;

        public Expression? Read()
        {
            while (true)
            {
                if (!ReadOperand()) return _left;
                var step = EndsWithFunction ? Step.End : ReadContinuations();
                if (step == Step.Return) return _left;
                if (step == Step.End) return Finish();
            }
        }

        private Expression? Finish()
        {
            CloseCall();
            return _left;
        }

        /// <summary>Makes the pending call, with what was read last as its last argument, the left operand.</summary>
        private void CloseCall()
        {
            if (_call is null) return;
            if (_left is not null) _call.Add(_left);
            _left = _call.Build();
            _call = null;
        }

        /// <summary>Reads an operand; false where the expression ends with it at once.</summary>
        private bool ReadOperand()
        {
            if (Current.Type == TokenType.IdentifierSpecial && Current.TextIn(parser._text) == "$$") return ReadBlockDelegate();
            _left = parser.ParseOperand(form, context, out bool isFunction);
            EndsWithFunction = isFunction;
            if (_left is not null) return true;
            string what = _call is null ? "expression" : $"function call `{_call.Build()}`";
            parser.Log(parser.CurrentSpan, $"Unexpected token `{parser.TextOf(Current)}` while parsing {what}");
            return false;
        }

        private bool ReadBlockDelegate()
        {
            var span = parser.CurrentSpan;
            if (form != SyntaxForm.ExpressionStatement) parser.Log(form, span, "Cannot use block delegate $$ outside an expression statement");
            else if (_call is not null || parser._expressionLevel > 1) parser.Log(span, "Cannot use block delegate $$ in a nested expression");
            parser.Next();
            _left = new BlockDelegateExpression(span);
            return false;
        }

        private Step ReadContinuations()
        {
            while (true)
            {
                var step = ReadContinuation();
                if (step != Step.Continue) return step == Step.None ? Step.End : step;
            }
        }

        private Step ReadContinuation()
        {
            if (Current.Type is TokenType.EndingInterpolatedString or TokenType.CloseInterpolatedBrace
                or TokenType.ContinuationInterpolatedString or TokenType.OpenInterpolatedBrace)
            {
                return Step.End;
            }

            var step = ReadAccess();
            if (step != Step.None) return step;
            if (_mode == ExpressionMode.Basic || context.AfterAlias) return Step.End;
            step = ReadNamed();
            if (step == Step.None) step = ReadAssignment();
            if (step == Step.None) step = ReadBinary();
            if (step == Step.None) step = ReadConditional();
            if (step == Step.None) step = ReadArgument();
            return step == Step.None ? ReadPipe() : step;
        }
    }
}

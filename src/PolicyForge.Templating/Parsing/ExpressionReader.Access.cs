using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal sealed partial class Parser
{
    private sealed partial class ExpressionReader
    {
        /// <summary>Members, indexes, and <c>++</c> and <c>--</c> behind an operand.</summary>
        private Step ReadAccess()
        {
            var step = ReadMember();
            if (step != Step.None) return step;
            ReadIncrement();
            return ReadIndexer();
        }

        private Step ReadMember()
        {
            if (Current.Type is not (TokenType.Dot or TokenType.QuestionDot)) return Step.None;
            bool conditional = Current.Type == TokenType.QuestionDot;
            parser.Next();
            if (Current.Type != TokenType.Identifier)
            {
                parser.Log(parser.CurrentSpan, $"Invalid token `{Current.Type}`. The dot operator is expected to be followed by a plain identifier");
                return Step.Return;
            }

            var span = parser.CurrentSpan;
            string name = Current.TextIn(parser._text);
            parser.Next();
            if (name is "empty" or "blank" && Current.Type == TokenType.Question)
            {
                _left = new IsEmptyExpression(_left!.Span.Through(parser.CurrentSpan), _left, name);
                parser.Next();
                return Step.Continue;
            }

            conditional |= _left is MemberExpression { IsConditional: true };
            _left = new MemberExpression(_left!, name, span, conditional);
            return Step.Continue;
        }

        private void ReadIncrement()
        {
            if (Current.Type is not (TokenType.DoublePlus or TokenType.DoubleMinus)) return;
            bool decrement = Current.Type == TokenType.DoubleMinus;
            if (_left is PathExpression path)
            {
                _left = new IncrementExpression(_left.Span.Through(parser.CurrentSpan), path, decrement, postfix: true);
            }
            else
            {
                parser.Log(SyntaxForm.Increment, _left!.Span, "The operand of an increment or decrement operator must be a variable, property or indexer");
            }

            parser.Next();
        }

        private Step ReadIndexer()
        {
            bool isIndexable = _left is PathExpression or NestedExpression or Literal or CallExpression;
            if (Current.Type != TokenType.OpenBracket || !isIndexable || Current.Start != parser.Previous.End + 1) return Step.None;
            parser._newLineFreedom++;
            parser.Next();
            var complaint = $"Expecting <index_expression> instead of `{parser.TextOf(Current)}`";
            var index = parser.ExpectExpression(SyntaxForm.Indexer, new ExpressionContext(), out _, complaint);
            parser._newLineFreedom--;
            if (Current.Type != TokenType.CloseBracket)
            {
                parser.Log(SyntaxForm.Indexer, parser.CurrentSpan, $"Unexpected `{parser.TextOf(Current)}`. Expecting ']'");
            }
            else
            {
                parser.Next();
            }

            if (index is not null) _left = new IndexerExpression(_left!.Span with { End = parser.Previous.End }, _left, index);
            return Step.Continue;
        }
    }
}

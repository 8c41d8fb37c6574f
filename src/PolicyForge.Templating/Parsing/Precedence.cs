using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating.Parsing;

/// <summary>Operators by token, and how strongly they bind.</summary>
internal static class Precedence
{
    public const int Unary = 200;

    public static (BinaryOperator Operator, int Strength)? Of(TokenType type) => type switch
    {
        TokenType.DoubleQuestion => (BinaryOperator.Coalesce, 20),
        TokenType.QuestionExclamation => (BinaryOperator.NotNullThen, 20),
        TokenType.DoubleVerticalBar => (BinaryOperator.Or, 30),
        TokenType.DoubleAmp => (BinaryOperator.And, 40),
        TokenType.DoubleEqual => (BinaryOperator.Equal, 70),
        TokenType.ExclamationEqual => (BinaryOperator.NotEqual, 70),
        TokenType.Less => (BinaryOperator.Less, 80),
        TokenType.LessEqual => (BinaryOperator.LessOrEqual, 80),
        TokenType.Greater => (BinaryOperator.Greater, 80),
        TokenType.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
        TokenType.Plus => (BinaryOperator.Add, 100),
        TokenType.Minus => (BinaryOperator.Subtract, 100),
        TokenType.Asterisk => (BinaryOperator.Multiply, 110),
        TokenType.Divide => (BinaryOperator.Divide, 110),
        TokenType.DoubleDivide => (BinaryOperator.DivideRound, 110),
        TokenType.Percent => (BinaryOperator.Modulus, 110),
        TokenType.DoubleLessThan => (BinaryOperator.ShiftLeft, 110),
        TokenType.DoubleGreaterThan => (BinaryOperator.ShiftRight, 110),
        TokenType.DoubleDot => (BinaryOperator.RangeInclude, 130),
        TokenType.DoubleDotLess => (BinaryOperator.RangeExclude, 130),
        _ => null,
    };

    /// <summary>The operator of a compound assignment, or null for a plain one; the outer null says that it is no assignment.</summary>
    public static (bool IsAssignment, BinaryOperator? Compound) Assignment(TokenType type) => type switch
    {
        TokenType.Equal => (true, null),
        TokenType.PlusEqual => (true, BinaryOperator.Add),
        TokenType.MinusEqual => (true, BinaryOperator.Subtract),
        TokenType.AsteriskEqual => (true, BinaryOperator.Multiply),
        TokenType.DivideEqual => (true, BinaryOperator.Divide),
        TokenType.DoubleDivideEqual => (true, BinaryOperator.DivideRound),
        TokenType.PercentEqual => (true, BinaryOperator.Modulus),
        _ => (false, null),
    };
}

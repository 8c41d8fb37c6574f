namespace PolicyForge.Templating.Runtime;

internal enum BinaryOperator
{
    Coalesce,
    NotNullThen,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    RangeInclude,
    RangeExclude,
}

internal static class BinaryOperatorSource
{
    private static readonly string[] Texts =
    [
        "??", "?!", "||", "&&", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "//", "%", "<<", ">>", "..", "..<",
    ];

    public static string ToSource(this BinaryOperator operation) => Texts[(int)operation];

    public static bool IsComparison(this BinaryOperator operation) =>
        operation is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;
}

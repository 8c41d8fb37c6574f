namespace PolicyForge.Templating.Syntax;

/// <summary>What a construct is called in messages, and how it is written.</summary>
internal sealed record SyntaxForm(string Name, string Example)
{
    public static SyntaxForm Expression { get; } = new("expression", "<expression>");

    public static SyntaxForm Page { get; } = new("page", "<statement>...");

    public static SyntaxForm For { get; } = new("for statement", "for <variable> in <expression> ... end");

    public static SyntaxForm TableRow { get; } = new("tablerow statement", "tablerow <variable> in <expression> ... end");

    public static SyntaxForm While { get; } = new("while statement", "while <expression> ... end");

    public static SyntaxForm If { get; } = new("if statement", "if <expression> ... end|else|else if");

    public static SyntaxForm Else { get; } = new("else statement", "else | else if <expression> ... end|else|else if");

    public static SyntaxForm Case { get; } = new("case statement", "case <expression> ... end|when|else");

    public static SyntaxForm When { get; } = new("when statement", "when <expression> ... end|when|else");

    public static SyntaxForm Function { get; } = new("function statement", "func <variable> ... end");

    public static SyntaxForm Wrap { get; } = new("wrap statement", "wrap <function_call> ... end");

    public static SyntaxForm With { get; } = new("with statement", "with <variable> ... end");

    public static SyntaxForm Capture { get; } = new("capture statement", "capture <variable> ... end");

    public static SyntaxForm Import { get; } = new("import statement", "import <expression>");

    public static SyntaxForm ReadOnly { get; } = new("readonly statement", "readonly <variable>");

    public static SyntaxForm Return { get; } = new("return statement", "return <expression>?");

    public static SyntaxForm Break { get; } = new("break statement", "break");

    public static SyntaxForm Continue { get; } = new("continue statement", "continue");

    public static SyntaxForm ExpressionStatement { get; } = new("expression statement", "<expression>");

    public static SyntaxForm Block { get; } = new("block statement", "<statement>...end");

    public static SyntaxForm Assign { get; } = new("assign expression", "<target_expression> = <value_expression>");

    public static SyntaxForm Binary { get; } = new("binary expression", "<expression> operator <expression>");

    public static SyntaxForm Unary { get; } = new("unary expression", "<operator> <expression>");

    public static SyntaxForm Increment { get; } = new("increment or decrement expression", "<operator> <expression>");

    public static SyntaxForm Member { get; } = new("member expression", "<expression>.<variable_name>");

    public static SyntaxForm Indexer { get; } = new("indexer expression", "<expression>[<index_expression>]");

    public static SyntaxForm Pipe { get; } = new("pipe expression", "<expression> | <expression>");

    public static SyntaxForm Nested { get; } = new("nested expression", "(<expression>)");

    public static SyntaxForm Array { get; } = new("array initializer", "[item1, item2,...]");

    public static SyntaxForm Object { get; } = new("object initializer expression", "{ member1: <expression>, member2: ... }");

    public static SyntaxForm Conditional { get; } = new("conditional expression", "<condition> ? <then_value> : <else_value>");

    public static SyntaxForm Call { get; } = new("function call expression", "<target_expression> <arguemnt[0]> ... <arguement[n]>");

    public static SyntaxForm Interpolated { get; } = new("interpolated expression", "{<expression>}");

    public static SyntaxForm Variable { get; } = new("variable", "<variable_name>");

    public static SyntaxForm Literal { get; } = new("literal", "<value>");
}

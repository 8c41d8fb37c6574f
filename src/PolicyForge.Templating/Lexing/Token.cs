namespace PolicyForge.Templating.Lexing;

/// <summary>A token: its kind and the offsets of its first and last code unit.</summary>
internal readonly record struct Token(TokenType Type, int Start, int End)
{
    public static Token Eof { get; } = new(TokenType.Eof, -1, -1);

    public string TextIn(string source) => Type == TokenType.Eof || End < Start ? "<eof>" : source.Substring(Start, End - Start + 1);
}

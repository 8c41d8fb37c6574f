namespace PolicyForge.Templating.Lexing;

/// <summary>A finding of the lexer, and the index of the token that was being read when it was found.</summary>
internal readonly record struct LexicalError(int TokenIndex, LogMessage Message);

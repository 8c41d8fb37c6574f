namespace PolicyForge.Diagnostics;

/// <summary>A place in a text that a person can find: line and column, both from 1. A column counts UTF-16 code units.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

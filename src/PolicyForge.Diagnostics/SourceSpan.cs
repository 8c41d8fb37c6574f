namespace PolicyForge.Diagnostics;

/// <summary>A stretch of a <see cref="SourceText"/>: offset and length in UTF-16 code units.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static SourceSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}

using System.Runtime.CompilerServices;

namespace PolicyForge.Docx.Markup;

/// <summary>Makes <c>$"…{value}…"</c> write straight into a <see cref="MarkupWriter"/>: literals as they are, values escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupInterpolation
{
    private readonly MarkupWriter _writer;

    // The compiler calls this with the lengths of literals and holes, which the writer does not need.
    public MarkupInterpolation(int literalLength, int formattedCount, MarkupWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
    }

    public void AppendLiteral(string markup) => _writer.Raw(markup);

    public void AppendFormatted(string? value) => _writer.Text(value);

    public void AppendFormatted(ReadOnlySpan<char> value) => _writer.Text(value);

    public void AppendFormatted(int value) => _writer.Number(value);

    public void AppendFormatted(long value) => _writer.Number(value);

    /// <summary>Markup made elsewhere: not escaped again.</summary>
    public void AppendFormatted(Fragment value) => _writer.Raw(value.Markup);
}

/// <summary>Markup that is already escaped.</summary>
internal readonly record struct Fragment(string Markup)
{
    public static Fragment Empty { get; } = new("");
}

using System.Globalization;

namespace PolicyForge.Documents.Sheets;

/// <summary>A cell of a <see cref="DataSheet"/>: words, or a date that sorts and calculates as one.</summary>
/// <param name="Text">As printed; empty for nothing.</param>
public sealed record SheetCell(string Text)
{
    public static SheetCell Empty { get; } = new("");

    /// <summary>The date that <see cref="Text"/> prints; the last day of the month where <see cref="IsMonth"/>. Null for words.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>True where only the month is known.</summary>
    public bool IsMonth { get; init; }

    public Tone Tone { get; init; } = Tone.None;

    /// <summary>For programs: ISO 8601 for a date ("2026-11-21", "2026-11"), otherwise the words.</summary>
    public string Plain => Date is { } date ? date.ToString(IsMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture) : Text;

    public static implicit operator SheetCell(string text) => new(text);
}

using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;

namespace PolicyForge.Composition.Naming;

/// <summary>Leads from a name in a document back to where somebody wrote it.</summary>
internal static class NamePlaces
{
    /// <summary>The very words where the source has them; else the school's profile or the policy's definition that has them; else the block that shows them.</summary>
    public static SourceLocation? Locate(FoundName name, PolicyCopy copy)
    {
        var origin = name.Origin.Location;
        if (origin is not null && Within(origin, name.Written) is { } exact) return exact;
        if (origin is not null && Within(origin, FirstWordOf(name.Written)) is { } begun) return begun;
        return InProfile(copy, name.Written) ?? origin ?? copy.Policy.Location;
    }

    /// <summary>The words inside a span; a span without length is a whole file's, or a block's from there on.</summary>
    private static SourceLocation? Within(SourceLocation origin, string words)
    {
        string text = origin.Source.Text;
        int start = Math.Clamp(origin.Span.Start, 0, text.Length);
        int length = origin.Span.Length == 0 ? text.Length - start : Math.Min(origin.Span.Length, text.Length - start);
        return At(origin, words, start, length) ?? At(origin, words.Replace('\'', '’'), start, length);
    }

    private static SourceLocation? InProfile(PolicyCopy copy, string words)
    {
        foreach (var file in new[] { copy.School!.Location, copy.Policy.Location })
        {
            if (At(file, words, 0, file.Source.Text.Length) is { } place) return place;
        }

        return null;
    }

    private static SourceLocation? At(SourceLocation file, string words, int start, int length)
    {
        int at = file.Source.Text.IndexOf(words, start, length, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : file with { Span = new SourceSpan(at, words.Length) };
    }

    private static string FirstWordOf(string words)
    {
        int end = words.AsSpan().IndexOfAny(' ', '@');
        return end < 0 ? words : words[..end];
    }
}

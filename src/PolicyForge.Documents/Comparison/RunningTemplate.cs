using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;

namespace PolicyForge.Documents.Comparison;

/// <summary>A header or footer as layout.yaml has it: words, and fields in braces.</summary>
internal static class RunningTemplate
{
    /// <summary>Left, centre and right with a bar between; null where all are empty.</summary>
    public static string? Of(RunningText text)
    {
        if (text.IsEmpty) return null;
        string[] parts = [Of(text.Left), Of(text.Centre), Of(text.Right)];
        return string.Join(" | ", parts.Where(part => part.Length > 0));
    }

    private static string Of(ImmutableArray<RunningPart> parts) => string.Concat(parts.Select(part => part.Field switch
    {
        RunningField.Words => part.Words,
        RunningField.NextReview => "{next_review}",
        RunningField.PageCount => "{pages}",
        var field => $"{{{field.ToString().ToLowerInvariant()}}}",
    }));
}

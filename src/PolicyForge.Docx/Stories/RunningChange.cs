using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Body;

namespace PolicyForge.Docx.Stories;

/// <summary>Whether other words in a header or footer can be shown as tracked changes: where both stand on one line, and not in the trust's own Word file.</summary>
internal static class RunningChange
{
    /// <summary>Points: the size in the styles Header and Footer.</summary>
    private const double FontSize = 9;

    public static bool IsTracked(DocumentScope scope, RunningText old, RunningText now) =>
        scope.Survey.IsRedline && scope.Design.Reference is not { RunningParts.IsEmpty: false } && !old.IsSameAs(now) && Fits(scope, old) && Fits(scope, now);

    /// <summary>Whether left, centre and right have room beside each other; a page number counts as two characters.</summary>
    public static bool Fits(DocumentScope scope, RunningText text)
    {
        int length = text.Left.Concat(text.Centre).Concat(text.Right).Sum(part => RunningWords.CountsPages(part) ? 2 : RunningWords.Of(part, scope.Document.Properties).Length);
        return text.Left.IsEmpty || length * FontSize * 20 * 0.5 < scope.Measures.TextWidth * 0.95;
    }
}

using PolicyForge.Diagnostics;

namespace PolicyForge.Policies.Versions;

/// <summary>Finds the marks that git leaves in a file where a merge needs a person.</summary>
internal static class ConflictMarks
{
    /// <summary>The first marked line; null where there is none.</summary>
    public static SourceLocation? In(SourceText text)
    {
        for (int line = 1; line <= text.LineCount; line++)
        {
            string content = text.LineAt(line);
            if (!content.StartsWith("<<<<<<< ", StringComparison.Ordinal) && !content.StartsWith(">>>>>>> ", StringComparison.Ordinal)) continue;
            return new SourceLocation(text, new SourceSpan(text.OffsetOf(line, 1), content.Length));
        }

        return null;
    }
}

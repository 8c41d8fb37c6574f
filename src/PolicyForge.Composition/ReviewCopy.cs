using PolicyForge.Documents.Model;
using PolicyForge.Documents.OwnText;

namespace PolicyForge.Composition;

/// <summary>A composed copy with marks round the school's own text, for whoever reviews it. It is no version: its words are more than the version's.</summary>
public static class ReviewCopy
{
    public static PolicyDocument Of(ComposedPolicy policy) => policy.Copy.School is { } school
        ? new OwnTextMarks(school.ShortName, id => policy.Clauses.FirstOrDefault(clause => clause.Id == id)?.Own?.Reason.ReplaceLineEndings(" ").Trim()).Mark(policy.Document)
        : policy.Document;
}

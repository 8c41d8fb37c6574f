namespace PolicyForge.Documents.Markdown;

/// <summary>The Markdown that the template function <c>xref</c> writes: <c>:xref[personal-use]</c> or <c>:xref[clause:area/name]</c>.</summary>
public static class ReferenceMarkup
{
    public const string Name = "xref";

    /// <summary>Before the id of a clause in a target.</summary>
    public const string ClausePrefix = "clause:";

    /// <param name="target">An anchor, or <see cref="ClausePrefix"/> and the id of a clause.</param>
    /// <param name="isCapitalised">True at the start of a sentence: "Section 4".</param>
    public static string Write(string target, bool isCapitalised = false) =>
        FieldMarkup.Write(Name, target, isCapitalised ? [("capitalised", "true")] : []);

    public static string WriteClause(string clauseId, bool isCapitalised = false) => Write(ClausePrefix + clauseId, isCapitalised);
}

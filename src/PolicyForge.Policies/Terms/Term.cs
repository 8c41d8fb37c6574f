namespace PolicyForge.Policies.Terms;

/// <summary>A school's word for a role, a group or itself, as printed in the middle of a sentence: "headteacher", "Head of School".</summary>
/// <param name="Singular">The word in the singular. Never empty.</param>
public sealed record Term(string Singular)
{
    /// <summary>The plural where the rules of English would be wrong; null leaves it to <see cref="EnglishPlural"/>.</summary>
    public string? Plural { get; init; }

    /// <summary>The possessive of the singular; null leaves it to <see cref="EnglishPossessive"/>.</summary>
    public string? Possessive { get; init; }

    /// <summary>"a" or "an"; null leaves it to <see cref="IndefiniteArticle"/>.</summary>
    public string? Article { get; init; }
}

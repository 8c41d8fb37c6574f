namespace PolicyForge.Documents.Model;

/// <summary>Which sequence a section is counted in.</summary>
public enum SectionKind
{
    Body,

    /// <summary>An appendix or a section within one: counted A, A.1, A.1.1.</summary>
    Appendix,
}

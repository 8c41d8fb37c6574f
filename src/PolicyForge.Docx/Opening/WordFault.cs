namespace PolicyForge.Docx.Opening;

/// <summary>Why a file is no Word file that can be read.</summary>
/// <param name="Reason">In words, where there is more to say than the kind.</param>
public sealed record WordFault(WordFaultKind Kind, string Reason);

public enum WordFaultKind
{
    /// <summary>Not a zip, or one that is cut off or lacks the document.</summary>
    Damaged,

    /// <summary>The format before 2007, or a file behind a password.</summary>
    CompoundFile,

    TooLarge,

    /// <summary>A file of another program, whole as it is.</summary>
    OtherKind,
}

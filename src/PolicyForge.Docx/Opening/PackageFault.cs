namespace PolicyForge.Docx.Opening;

/// <summary>Why the parts of a Word file could not be read.</summary>
internal abstract record PackageFault
{
    private PackageFault()
    {
    }

    /// <summary>A password, or the format before 2007: both are compound files.</summary>
    public sealed record Protected : PackageFault;

    public sealed record Damaged(string Reason) : PackageFault;

    /// <summary>A file of another kind, whole as it is: "an OpenDocument text (.odt)".</summary>
    public sealed record OtherKind(string Kind) : PackageFault;

    public sealed record TooLarge(string Reason) : PackageFault;
}

namespace PolicyForge.Documents.Reading;

/// <summary>Something of a file that its words do not show, and that says something else, or does something, where it is changed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">What makes it this one: an address, a digest of a picture, the words that are struck through, what is embedded.</param>
/// <param name="Words">What a reader sees of it: the words of a link, the name of a picture; empty for nothing.</param>
public sealed record FiledFact(FiledFactKind Kind, string Value, string Words);

/// <summary>Kinds of facts, in the order in which findings name them.</summary>
public enum FiledFactKind
{
    /// <summary>A link to something outside the file.</summary>
    Link,

    /// <summary>A picture, by a digest of its content.</summary>
    Picture,

    /// <summary>Words that are there and struck through.</summary>
    Struck,

    /// <summary>Words that are there and cannot be seen: hidden, white, or too small.</summary>
    Hidden,

    /// <summary>What fetches something from elsewhere, runs, or holds another file: a field, a template, an object, a macro.</summary>
    Active,
}

namespace PolicyForge.Composition.Naming;

/// <summary>A name, address or number by which a school or one of its people is known.</summary>
/// <param name="SchoolId">Null for the trust's.</param>
internal sealed record SchoolName(string Text, string? SchoolId, SchoolNameKind Kind)
{
    public bool IsShort => Kind == SchoolNameKind.Short;

    /// <summary>The name as it is compared: <see cref="LetterFolding.Folded"/>.</summary>
    public string Folded { get; } = string.Concat(Text.Select(LetterFolding.Seen).Where(letter => letter != LetterFolding.Unseen).Select(LetterFolding.Folded));

    /// <summary>The name as a reader sees it.</summary>
    public string Seen { get; } = string.Concat(Text.Select(LetterFolding.Seen).Where(letter => letter != LetterFolding.Unseen));
}

/// <summary>How a name is held against a text.</summary>
internal enum SchoolNameKind
{
    /// <summary>Wherever it stands as whole words, in capitals or small letters.</summary>
    Full,

    /// <summary>A short name, which may also be an ordinary word: only as it is spelt.</summary>
    Short,

    /// <summary>A domain: not the end of a longer word with a hyphen, nor the beginning of a longer domain.</summary>
    Host,
}

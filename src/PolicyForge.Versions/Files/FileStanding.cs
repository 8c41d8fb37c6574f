namespace PolicyForge.Versions.Files;

/// <summary>What was made out about a file.</summary>
public enum FileStanding
{
    /// <summary>It is what was issued, byte for byte.</summary>
    Unaltered,

    /// <summary>Its words are those of the version; the file is another.</summary>
    SameWords,

    /// <summary>It claims a version, and is not as that was issued.</summary>
    Altered,

    /// <summary>PolicyForge made it, but it is no version: a draft from the working folder, or a version that the history does not have.</summary>
    NotIssued,

    /// <summary>It cannot be read, or nothing here could tell.</summary>
    Unverifiable,
}

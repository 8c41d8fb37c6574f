using System.Collections.Immutable;

namespace PolicyForge.Governance.OwnText;

/// <summary>What a school asks for when it makes its own text of a clause.</summary>
/// <param name="Omit">Names of blocks to leave out.</param>
/// <param name="Before">The block before which own words stand; null for none.</param>
/// <param name="After">The block after which own words stand; null for none.</param>
/// <param name="Text">The school's words; null leaves them to be written into the file.</param>
public sealed record CustomiseRequest(string ClauseId, string SchoolId, string Reason, ImmutableArray<string> Omit, string? Before, string? After, string? Text)
{
    /// <summary>True where the trust's text stays but for what is asked; false where the school writes the whole.</summary>
    public bool IsPart => !Omit.IsEmpty || Beside is not null;

    public string? Beside => Before ?? After;
}

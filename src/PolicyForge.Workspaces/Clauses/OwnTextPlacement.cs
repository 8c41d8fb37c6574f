using System.Collections.Immutable;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>How a school's own text stands to the trust's, where it does not take its place: what is left out, and beside which block the school's words are put.</summary>
/// <remarks>Blocks are named as <see cref="Documents.Passages.PassageNames"/> says.</remarks>
/// <param name="Omit">Blocks of the trust's text that the school leaves out, in the order of the file.</param>
/// <param name="Beside">The block beside which the school's words stand; null where it only leaves out.</param>
/// <param name="IsBefore">True where they stand before it.</param>
public sealed record OwnTextPlacement(ImmutableArray<Located<string>> Omit, Located<string>? Beside, bool IsBefore)
{
    /// <summary>Every block that it names.</summary>
    public IEnumerable<Located<string>> Named => Beside is null ? Omit : Omit.Append(Beside);
}

using PolicyForge.Composition;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Versions.Files;

/// <summary>The copy as some state of the sources gives it.</summary>
/// <param name="Commit">Null for the working folder.</param>
internal sealed record IssuedState(Commit? Commit, ComposedPolicy Policy)
{
    /// <summary>The copy that the public gets.</summary>
    public IssuedState ForPublic => this with { Policy = Policy with { Document = PublicCopy.Of(Policy) } };

    public string Name => Commit is null ? "the working folder" : $"commit {Commit.Id.Short}";
}

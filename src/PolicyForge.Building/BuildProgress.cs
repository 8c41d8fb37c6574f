namespace PolicyForge.Building;

/// <summary>How far a build has come.</summary>
/// <param name="Done">Copies finished.</param>
/// <param name="Total">Copies in all.</param>
/// <param name="Copy">The one just finished: "meadow-bank/social-media".</param>
public readonly record struct BuildProgress(int Done, int Total, string Copy);

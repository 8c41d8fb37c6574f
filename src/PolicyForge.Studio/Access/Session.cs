using PolicyForge.Versions.Repositories;

namespace PolicyForge.Studio.Access;

/// <summary>One browser that came in with a one-time address.</summary>
/// <param name="Id">What its cookie holds.</param>
/// <param name="Person">In whose name it saves; null until it was asked.</param>
public sealed record Session(string Id, CommitAuthor? Person);

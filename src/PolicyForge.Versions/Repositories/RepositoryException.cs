using PolicyForge.Diagnostics;

namespace PolicyForge.Versions.Repositories;

/// <summary>The machine's git, or the repository itself, does not do its part. The diagnostic says what to do about it.</summary>
public sealed class RepositoryException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

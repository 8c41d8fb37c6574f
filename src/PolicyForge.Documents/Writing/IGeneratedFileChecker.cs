using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Writing;

/// <summary>Looks at a finished file as the programs will that open it.</summary>
/// <remarks>Implementations are safe to share between threads.</remarks>
public interface IGeneratedFileChecker
{
    /// <summary>Endings of the files that it checks, with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <param name="document">What the file was made of; null where that is not known.</param>
    ImmutableArray<Diagnostic> Check(ReadOnlyMemory<byte> content, PolicyDocument? document, SourceLocation location);
}

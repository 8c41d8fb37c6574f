using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Composition.Naming;

/// <summary>A name that stands in a text.</summary>
/// <param name="Written">As a reader sees it.</param>
/// <param name="Names">All whose name it is.</param>
/// <param name="Origin">Of the words in which it begins.</param>
/// <param name="Place">One of <see cref="ReaderPlace"/>.</param>
internal sealed record FoundName(string Written, ImmutableArray<SchoolName> Names, Origin Origin, string Place);

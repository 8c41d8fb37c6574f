using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>A reference to a place in the document whose number is not yet known.</summary>
/// <param name="Target">An anchor, or "clause:area/name".</param>
/// <param name="IsCapitalised">True at the start of a sentence.</param>
/// <param name="Words">The author's own words for it (<c>[words](#anchor)</c>); empty for the number or heading.</param>
public sealed record PendingReference(string Target, bool IsCapitalised, ImmutableArray<Inline> Words) : Inline;

using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>The place of a clause, by its index among the clauses that the template placed, from 0.</summary>
public sealed record ClausePlaceholder(int Index) : Block;

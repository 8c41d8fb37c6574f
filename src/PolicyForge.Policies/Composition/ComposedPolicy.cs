using System.Collections.Immutable;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Policies.Clauses;

namespace PolicyForge.Policies.Composition;

/// <summary>A copy, ready for the writers.</summary>
/// <param name="Layout">The layout as this copy wears it, with the school's branding.</param>
/// <param name="Clauses">The clauses placed, in the order of the document.</param>
public sealed record ComposedPolicy(PolicyCopy Copy, PolicyDocument Document, Layout Layout, ImmutableArray<EffectiveClause> Clauses);

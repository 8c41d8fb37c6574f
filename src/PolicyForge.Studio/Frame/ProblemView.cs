using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Frame;

/// <summary>Why a page cannot be shown.</summary>
public sealed record ProblemView(string Words, ImmutableArray<Diagnostic> Findings);

using System.Collections.Immutable;
using PolicyForge.Diagnostics;

namespace PolicyForge.Studio.Changes;

/// <summary>What was changed lately, the newest first.</summary>
public sealed record ChangesView(ImmutableArray<MadeChange> Changes)
{
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}

/// <summary>One change.</summary>
/// <param name="Id">Of its commit.</param>
/// <param name="CanBeUndone">False for records, for merges, and for what has been changed again since.</param>
public sealed record MadeChange(string Id, string Short, string When, string Who, string What, string Files, bool CanBeUndone);

namespace PolicyForge.Documents.Merging;

/// <summary>A place where both sides changed the same words: a person decides.</summary>
/// <param name="Line">The line in the merged text, from 1, on which its first mark stands.</param>
/// <param name="Base">What both were made from; empty where both added.</param>
/// <param name="Ours">Empty where our side took it out.</param>
/// <param name="Theirs">Empty where their side took it out.</param>
public sealed record MergeConflict(int Line, string Base, string Ours, string Theirs);

using System.Collections.Immutable;

namespace PolicyForge.Documents.Reading;

/// <summary>A Word file that came back from somebody who filled it in or remarked on it. Nothing in it is to be believed before it is compared with what was sent.</summary>
/// <param name="Subject">The subject in the file's properties; null where it has none.</param>
/// <param name="Fields">Every field that is still there, by name; empty where it was not filled in.</param>
/// <param name="Remarks">Comments and tracked changes, in the order of the file.</param>
/// <param name="Clauses">The clauses that the file holds, with the first digits of their digests.</param>
public sealed record ReturnedDocument(
    string? Subject,
    string? PolicyId,
    string? SchoolId,
    ImmutableSortedDictionary<string, string> Fields,
    ImmutableArray<ReturnedRemark> Remarks,
    ImmutableArray<(string Id, string Digest)> Clauses);

/// <summary>A comment, or what one person changed in one clause.</summary>
/// <param name="ClauseId">The clause on which it stands; null for none.</param>
public sealed record ReturnedRemark(string Author, string Text, string? ClauseId);

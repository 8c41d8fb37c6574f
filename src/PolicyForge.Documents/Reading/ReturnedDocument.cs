using System.Collections.Immutable;

namespace PolicyForge.Documents.Reading;

/// <summary>A Word file that came back from somebody who filled it in or remarked on it. Nothing in it is to be believed before it is compared with what was sent.</summary>
/// <param name="Subject">The subject in the file's properties; null where it has none.</param>
/// <param name="Fields">Every field that is still there, by name; empty where it was not filled in.</param>
/// <param name="Places">What stands in the place of each field, label and all, by the bookmark round it: programs that forget the names of fields keep bookmarks.</param>
/// <param name="Beside">The paragraphs that stand in no such place.</param>
/// <param name="Remarks">Comments and tracked changes, in the order of the file.</param>
/// <param name="Clauses">The clauses that the file holds, with the first digits of their digests.</param>
/// <param name="Words">Every word of the file but those that Word makes itself, such as page numbers.</param>
public sealed record ReturnedDocument(
    string? Subject,
    string? PolicyId,
    string? SchoolId,
    ImmutableSortedDictionary<string, string> Fields,
    ImmutableSortedDictionary<string, string> Places,
    ImmutableArray<string> Beside,
    ImmutableArray<ReturnedRemark> Remarks,
    ImmutableArray<(string Id, string Digest)> Clauses,
    ImmutableArray<ReturnedWord> Words);

/// <summary>A comment, or what one person changed in one clause.</summary>
/// <param name="ClauseId">The clause on which it stands; null for none.</param>
public sealed record ReturnedRemark(string Author, string Text, string? ClauseId);

/// <summary>A word or a sign of a file, and whose tracked change it stands in.</summary>
/// <param name="IsApart">True where a space, a line's end or a paragraph's end stands before it.</param>
/// <param name="InsertedBy">The author of the insertion; null where it is none.</param>
/// <param name="DeletedBy">The author of the deletion; null where it is none.</param>
public sealed record ReturnedWord(string Text, bool IsApart, string? InsertedBy, string? DeletedBy, string? ClauseId);

using System.Collections.Immutable;

namespace PolicyForge.Versions.Repositories;

/// <summary>A commit as its object holds it.</summary>
/// <param name="Parents">First parent first; empty for a root commit and where a shallow clone was cut off.</param>
/// <param name="Author">Name, without the address.</param>
/// <param name="AuthorDate">With the offset that the author's machine had.</param>
/// <param name="Subject">First line of the message.</param>
/// <param name="Message">The whole message, with LF line ends.</param>
/// <param name="Trailers">"Key: value" lines of the message's last paragraph, in order; keys as written.</param>
public sealed record Commit(
    CommitId Id,
    ImmutableArray<CommitId> Parents,
    string Author,
    DateTimeOffset AuthorDate,
    DateTimeOffset CommitDate,
    string Subject,
    string Message,
    ImmutableArray<KeyValuePair<string, string>> Trailers)
{
    /// <summary>The first trailer of that key, in whatever case it is written; null where there is none.</summary>
    public string? Trailer(string key) =>
        Trailers.Where(trailer => trailer.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(trailer => trailer.Value).FirstOrDefault();
}

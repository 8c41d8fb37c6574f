using System.Collections.Concurrent;
using System.Security.Cryptography;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Studio.Access;

/// <summary>Who may come in. Everything is kept in memory: with the program, every session ends.</summary>
public sealed class Sessions
{
    /// <summary>More than a school has browsers; each is a few bytes.</summary>
    private const int MostTokens = 20;

    private readonly ConcurrentDictionary<string, byte> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>A token that lets one browser in, once.</summary>
    public string NewToken()
    {
        if (_tokens.Count >= MostTokens) _tokens.Clear();
        string token = Random();
        _tokens[token] = 0;
        return token;
    }

    /// <summary>A new session for a token, which is used up by it; null for one that is not known, or was used.</summary>
    public Session? Exchange(string? token)
    {
        if (token is null || !_tokens.TryRemove(token, out _)) return null;
        var session = new Session(Random(), null);
        _sessions[session.Id] = session;
        return session;
    }

    public Session? Find(string? id) => id is not null ? _sessions.GetValueOrDefault(id) : null;

    /// <summary>Says in whose name a session saves from now on.</summary>
    public void Name(Session session, CommitAuthor person) => _sessions[session.Id] = session with { Person = person };

    /// <summary>256 random bits: nobody guesses them, so that a lookup that takes longer for some says nothing.</summary>
    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Git.Reading;

/// <summary>Reads a commit object (gitformat: header lines, an empty line, the message).</summary>
internal static class CommitParser
{
    public static Commit Parse(CommitId id, byte[] bytes)
    {
        string text = Decode(bytes);
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        string header = end < 0 ? text : text[..end];
        string message = end < 0 ? "" : text[(end + 2)..].Replace("\r\n", "\n", StringComparison.Ordinal);
        var parents = ImmutableArray.CreateBuilder<CommitId>();
        string author = "", committer = "";
        foreach (string line in header.Split('\n'))
        {
            if (line.StartsWith("parent ", StringComparison.Ordinal)) parents.Add(new CommitId(line[7..]));
            else if (line.StartsWith("author ", StringComparison.Ordinal)) author = line[7..];
            else if (line.StartsWith("committer ", StringComparison.Ordinal)) committer = line[10..];
        }

        int subjectEnd = message.IndexOf('\n', StringComparison.Ordinal);
        return new Commit(
            id, parents.ToImmutable(), NameOf(author), DateOf(author), DateOf(committer),
            subjectEnd < 0 ? message : message[..subjectEnd], message, TrailersOf(message));
    }

    /// <summary>"Key: value" lines of the last paragraph, where every line of it is one (or continues one with a blank).</summary>
    public static ImmutableArray<KeyValuePair<string, string>> TrailersOf(string message)
    {
        string[] paragraphs = message.TrimEnd().Split("\n\n");
        if (paragraphs.Length < 2) return [];
        var trailers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (string line in paragraphs[^1].Split('\n'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith(' ') && trailers.Count > 0)
            {
                trailers[^1] = new(trailers[^1].Key, trailers[^1].Value + " " + line.Trim());
            }
            else if (colon > 0 && line[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                trailers.Add(new(line[..colon], line[(colon + 2)..].Trim()));
            }
            else
            {
                return [];
            }
        }

        return trailers.ToImmutable();
    }

    /// <summary>UTF-8, or Latin-1 where the bytes are not UTF-8 (old commits with an encoding header).</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string NameOf(string signature)
    {
        int bracket = signature.IndexOf('<', StringComparison.Ordinal);
        return (bracket < 0 ? signature : signature[..bracket]).Trim();
    }

    /// <summary>"Name &lt;address&gt; seconds +hhmm".</summary>
    private static DateTimeOffset DateOf(string signature)
    {
        string[] fields = signature[(signature.LastIndexOf('>') + 1)..].Trim().Split(' ');
        if (fields.Length < 2 || !long.TryParse(fields[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)) return DateTimeOffset.UnixEpoch;
        if (!int.TryParse(fields[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int zone)) zone = 0;
        var offset = new TimeSpan(zone / 100, zone % 100, 0);
        if (offset.Duration() > TimeSpan.FromHours(14)) offset = TimeSpan.Zero;
        seconds = Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds() + 86400, DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 86400);
        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(offset);
    }
}

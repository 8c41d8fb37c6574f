using System.Collections.Immutable;
using System.Net;

namespace PolicyForge.Html.Reading;

/// <summary>Cuts HTML into tags and text, as far as a page of ours needs it, whoever saved it since. Anything is accepted; nothing is run or fetched.</summary>
internal static class HtmlTokens
{
    private static readonly string[] RawElements = ["style", "script"];

    public static IEnumerable<HtmlToken> Of(string html)
    {
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            if (open > at) yield return Text(html[at..open]);
            if (open == html.Length) yield break;
            at = open;
            if (SkipDeclaration(html, ref at)) continue;
            int end = EndOfTag(html, at);
            var tag = Tag(html[(at + 1)..Math.Min(end, html.Length)]);
            at = Math.Min(end + 1, html.Length);
            if (tag is null) continue;
            if (!tag.IsEnd && RawElements.Contains(tag.Name)) tag = tag with { Text = TakeRaw(html, tag.Name, ref at) };
            yield return tag;
        }
    }

    /// <summary>A comment, a DOCTYPE: moves behind it.</summary>
    private static bool SkipDeclaration(string html, ref int at)
    {
        if (at + 1 >= html.Length || html[at + 1] is not ('!' or '?')) return false;
        bool isComment = html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal);
        int end = html.IndexOf(isComment ? "-->" : ">", at, StringComparison.Ordinal);
        at = end < 0 ? html.Length : end + (isComment ? 3 : 1);
        return true;
    }

    /// <summary>The bracket that closes a tag: one inside quotes does not.</summary>
    private static int EndOfTag(string html, int start)
    {
        char quote = '\0';
        for (int i = start + 1; i < html.Length; i++)
        {
            char character = html[i];
            if (quote != '\0')
            {
                if (character == quote) quote = '\0';
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return i;
            }
        }

        return html.Length;
    }

    private static string TakeRaw(string html, string name, ref int at)
    {
        int end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0) end = html.Length;
        string raw = html[at..end];
        at = end;
        return raw;
    }

    private static HtmlToken Text(string text) => new("", false, ImmutableDictionary<string, string>.Empty, WebUtility.HtmlDecode(text));

    private static HtmlToken? Tag(string inner)
    {
        bool isEnd = inner.StartsWith('/');
        int nameStart = isEnd ? 1 : 0;
        int nameEnd = nameStart;
        while (nameEnd < inner.Length && (char.IsAsciiLetterOrDigit(inner[nameEnd]) || inner[nameEnd] == '-')) nameEnd++;
        return nameEnd == nameStart ? null : new HtmlToken(inner[nameStart..nameEnd].ToLowerInvariant(), isEnd, Attributes(inner, nameEnd), "");
    }

    private static ImmutableDictionary<string, string> Attributes(string inner, int at)
    {
        var attributes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (at < inner.Length)
        {
            while (at < inner.Length && (char.IsWhiteSpace(inner[at]) || inner[at] == '/')) at++;
            int start = at;
            while (at < inner.Length && !char.IsWhiteSpace(inner[at]) && inner[at] is not ('=' or '/')) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            string name = inner[start..at].ToLowerInvariant();
            attributes[name] = at < inner.Length && inner[at] == '=' ? Value(inner, ref at) : "";
        }

        return attributes.ToImmutable();
    }

    private static string Value(string inner, ref int at)
    {
        at++;
        char quote = at < inner.Length && inner[at] is '"' or '\'' ? inner[at++] : '\0';
        int start = at;
        while (at < inner.Length && (quote == '\0' ? !char.IsWhiteSpace(inner[at]) : inner[at] != quote)) at++;
        string value = WebUtility.HtmlDecode(inner[start..at]);
        if (quote != '\0') at++;
        return value;
    }
}

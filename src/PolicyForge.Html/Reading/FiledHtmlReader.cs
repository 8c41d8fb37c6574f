using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Html.Reading;

/// <summary>Reads a page that PolicyForge wrote, and that a browser or a person may have changed since.</summary>
public sealed class FiledHtmlReader : IFiledDocumentReader
{
    private static readonly string[] Beginnings = ["<!doctype html", "<html"];

    public string Format => "html";

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        string text = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 512)]).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    public Outcome<FiledDocument> Read(ReadOnlyMemory<byte> content, SourceLocation location)
    {
        string html = Encoding.UTF8.GetString(content.Span).TrimStart('\ufeff');
        var page = new FiledPageReader();
        var facts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var styles = new StringBuilder();
        foreach (var token in HtmlTokens.Of(html))
        {
            if (token.Name == "style") styles.Append(token.Text);
            else if (token is { Name: "meta", IsEnd: false } && token["name"] is { } name && name.StartsWith("policy-", StringComparison.Ordinal)) facts[name] = token["content"] ?? "";
            page.Take(token);
        }

        return Outcome<FiledDocument>.Of(new FiledDocument
        {
            PolicyId = facts.GetValueOrDefault("policy-id"),
            SchoolId = facts.GetValueOrDefault("policy-school"),
            Version = facts.GetValueOrDefault("policy-version"),
            ContentDigest = facts.GetValueOrDefault("policy-digest"),
            TrackedChanges = page.Changes,
            Properties = facts.ToImmutable(),
            Lines = page.Lines,
            Parts = PartsOf(html, styles.ToString()),
        });
    }

    private static ImmutableSortedDictionary<string, string> PartsOf(string html, string styles) => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("styles", DigestOf(styles)),
            KeyValuePair.Create("markup", DigestOf(styles.Length == 0 ? html : html.Replace(styles, "", StringComparison.Ordinal))),
        ]);

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

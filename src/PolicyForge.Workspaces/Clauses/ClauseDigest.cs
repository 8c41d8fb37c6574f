using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>Names one text of a clause: SHA-256 of the body as UTF-8 with LF line endings, without front matter, comments that accept a finding and blank lines at either end.</summary>
/// <remarks>So a checkout with other line endings, or an edit of the front matter, leaves it as it is.</remarks>
public readonly partial record struct ClauseDigest
{
    private ClauseDigest(string value) => Value = value;

    /// <summary>"sha256:" and 64 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static ClauseDigest Of(ReadOnlySpan<char> body)
    {
        string text = body.ToString();
        if (text.Contains("accept PF", StringComparison.Ordinal)) text = Acceptance().Replace(text, "");
        string normal = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n');
        return new ClauseDigest("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal))));
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out ClauseDigest digest)
    {
        bool valid = text is not null && Pattern().IsMatch(text);
        digest = valid ? new ClauseDigest(text!) : default;
        return valid;
    }

    public override string ToString() => Value;

    /// <summary>Such a comment, with its line where it stands alone.</summary>
    [GeneratedRegex(@"^[ \t]*\{\{[-~]?\s*##?\s*accept PF[0-9]{4}\b[^\r\n]*?\}\}[ \t]*(?:\r\n|\r|\n|\z)|[ \t]*\{\{[-~]?\s*##?\s*accept PF[0-9]{4}\b[^\r\n]*?\}\}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

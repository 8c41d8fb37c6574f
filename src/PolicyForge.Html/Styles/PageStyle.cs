using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Html.Styles;

/// <summary>A style element's text and the hash by which the page's Content-Security-Policy lets it in.</summary>
/// <param name="Css">UTF-8.</param>
/// <param name="Hash">"'sha256-…'", as style-src takes it.</param>
internal sealed record PageStyle(byte[] Css, string Hash)
{
    public static PageStyle Of(string css) => Of(Encoding.UTF8.GetBytes(css));

    public static PageStyle Of(ReadOnlySpan<byte> css)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(css, hash);
        return new PageStyle(css.ToArray(), $"'sha256-{Convert.ToBase64String(hash)}'");
    }
}

using System.Runtime.InteropServices;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Inlines;

/// <summary>An image as a data: address, so that the page loads nothing. Browsers run no script in an image, SVG too.</summary>
internal static class HtmlImageWriter
{
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/svg+xml"];

    public static void Write(Image image, HtmlBuffer output)
    {
        ImageResource resource = image.Resource;
        if (!Types.Contains(resource.ContentType, StringComparer.Ordinal))
        {
            output.Text(image.AlternativeText);
            return;
        }

        output.Raw("<img src=\"data:"u8);
        output.Text(resource.ContentType);
        output.Raw(";base64,"u8);
        output.Base64(ImmutableCollectionsMarshal.AsArray(resource.Bytes));
        output.Raw("\""u8);
        output.Attribute("alt"u8, image.AlternativeText);
        WriteSize(resource, output);
        output.Raw(">"u8);
    }

    private static void WriteSize(ImageResource resource, HtmlBuffer output)
    {
        if (resource.Width <= 0 || resource.Height <= 0) return;
        output.Raw(" width=\""u8);
        output.Number(resource.Width);
        output.Raw("\" height=\""u8);
        output.Number(resource.Height);
        output.Raw("\""u8);
    }
}

using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Pending;
using PolicyForge.Documents.Traversal;
using Inline = PolicyForge.Documents.Model.Inline;
using MdSpan = Markdig.Syntax.SourceSpan;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Links and images.</summary>
internal sealed class LinkConverter(ConversionContext conversion)
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto, "tel"];

    public Inline Convert(LinkInline link)
    {
        var words = conversion.Inlines.ConvertNested(link);
        string target = link.Url ?? "";
        var origin = conversion.OriginOf(link.Span);
        if (words.IsEmpty) conversion.Report(MarkdownDiagnostics.EmptyLink, link.Span, target);
        else conversion.Accessibility.CheckLink(PlainText.Of(words), link.Span);
        if (target is ['#', .. var anchor]) return new PendingReference(anchor, false, words) { Origin = origin };
        return new Link(Checked(target, link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan), words) { Origin = origin };
    }

    /// <summary>A link between angle brackets. Data in it may have been escaped, so backslashes go.</summary>
    public Inline Convert(AutolinkInline link)
    {
        string address = HtmlHelper.Unescape(link.Url);
        var origin = conversion.OriginOf(link.Span);
        conversion.Accessibility.CheckLink(address, link.Span);
        string target = Checked(link.IsEmail ? "mailto:" + address : address, link.Span);
        return new Link(target, [new Text(address) { Origin = origin }]) { Origin = origin };
    }

    public Inline ConvertImage(LinkInline image)
    {
        string alternative = PlainText.Of(conversion.Inlines.ConvertNested(image)).Trim();
        var origin = conversion.OriginOf(image.Span);
        conversion.Accessibility.CheckImage(image, alternative);
        var lookup = conversion.Images(image.Url ?? "", origin.Location);
        if (lookup.Resource is { } resource) return new Image(resource, alternative) { Origin = origin };
        var span = image.UrlSpan.IsEmpty ? image.Span : image.UrlSpan;
        if (!lookup.IsReported) conversion.Report(MarkdownDiagnostics.UnknownImage, span.Start, span.End + 1, lookup.Hint, image.Url);
        return new Text(alternative) { Origin = origin };
    }

    private string Checked(string address, MdSpan span)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal) && HasTarget(uri)) return address;
        conversion.Report(MarkdownDiagnostics.BadLink, span, address);
        return address;
    }

    private static bool HasTarget(Uri uri) =>
        uri.Scheme is "tel" ? uri.AbsolutePath.Any(char.IsAsciiDigit)
        : uri.Scheme == Uri.UriSchemeMailto ? uri.UserInfo.Length > 0 && uri.Host.Length > 0
        : uri.Host.Length > 0;
}

using PolicyForge.Documents.Model;
using PolicyForge.Html.Output;
using PolicyForge.Html.Styles;

namespace PolicyForge.Html.Page;

/// <summary>The head of a page: what it is, and a policy under which it may load nothing, run nothing and send nothing.</summary>
internal static class PageHeadWriter
{
    public static void Write(DocumentProperties properties, string title, ReadOnlySpan<PageStyle> styles, HtmlBuffer output)
    {
        output.Raw("<!DOCTYPE html>\n<html"u8);
        output.Attribute("lang"u8, properties.Language);
        output.Raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"u8);
        foreach (PageStyle style in styles)
        {
            output.Raw(" "u8);
            output.Text(style.Hash);
        }

        output.Raw("; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        output.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>"u8);
        output.Text(title);
        output.Raw("</title>\n"u8);
        WriteFacts(properties, output);
        foreach (PageStyle style in styles)
        {
            output.Raw("<style>"u8);
            output.Raw(style.Css);
            output.Raw("</style>\n"u8);
        }

        output.Raw("</head>\n"u8);
    }

    private static void WriteFacts(DocumentProperties properties, HtmlBuffer output)
    {
        WriteMeta("description"u8, properties.Subject ?? Description(properties), output);
        WriteMeta("author"u8, properties.Author, output);
        WriteMeta("keywords"u8, string.Join(", ", properties.Keywords), output);
        WriteMeta("generator"u8, "PolicyForge", output);
        WriteMeta("policy-id"u8, properties.PolicyId, output);
        WriteMeta("policy-school"u8, properties.SchoolId, output);
        WriteMeta("policy-version"u8, properties.Version, output);
        WriteMeta("policy-status"u8, properties.Status, output);
        WriteMeta("policy-digest"u8, properties.ContentDigest, output);
    }

    private static void WriteMeta(ReadOnlySpan<byte> name, string? content, HtmlBuffer output)
    {
        if (string.IsNullOrEmpty(content)) return;
        output.Raw("<meta name=\""u8);
        output.Raw(name);
        output.Raw("\""u8);
        output.Attribute("content"u8, content);
        output.Raw(">\n"u8);
    }

    private static string Description(DocumentProperties properties)
    {
        string description = $"{properties.Title}, {properties.OrganisationName}";
        return properties.Version is null ? description + "." : $"{description}: version {properties.Version}.";
    }
}

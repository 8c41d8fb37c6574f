using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Html.Output;

namespace PolicyForge.Html.Site;

/// <summary>Search without a server: a field that the script brings to life, and what it searches. Without script both stay hidden and the page is whole.</summary>
internal static class SearchWriter
{
    /// <summary>Search over every policy of the site.</summary>
    public static void WriteSearch(SiteModel site, HtmlBuffer output)
    {
        output.Raw("<search class=\"search\" id=\"pf_search\" hidden>\n<label for=\"pf_query\">Find a policy in any school</label>\n<input type=\"search\" id=\"pf_query\" autocomplete=\"off\" spellcheck=\"false\">\n<p class=\"found\" id=\"pf_found\" role=\"status\"></p>\n<ul class=\"results\" id=\"pf_results\"></ul>\n</search>\n<script type=\"application/json\" id=\"pf_index\">"u8);
        output.Raw(Index(site));
        output.Raw("</script>\n"u8);
    }

    /// <summary>A field that narrows the policies on the page.</summary>
    public static void WriteFilter(HtmlBuffer output) => output.Raw(
        "<search class=\"search\" id=\"pf_filter\" hidden>\n<label for=\"pf_query\">Find a policy on this page</label>\n<input type=\"search\" id=\"pf_query\" autocomplete=\"off\" spellcheck=\"false\">\n<p class=\"found\" id=\"pf_found\" role=\"status\"></p>\n</search>\n"u8);

    /// <summary>Rows of title, owner, address and further words. The encoder writes &lt;, &gt; and &amp; as code points, so nothing in it can end the element.</summary>
    private static ReadOnlySpan<byte> Index(SiteModel site)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (SitePolicy policy in site.Policies) WriteRow(policy, site.TrustName, SitePath.Trust, writer);
            foreach (SiteSchool school in site.Schools)
            {
                foreach (SitePolicy policy in school.Policies) WriteRow(policy, school.Name, SitePath.School(school.Id), writer);
            }

            writer.WriteEndArray();
        }

        return json.WrittenSpan;
    }

    private static void WriteRow(SitePolicy policy, string owner, string page, Utf8JsonWriter writer)
    {
        ImmutableArray<SiteDownload> downloads = [.. policy.Downloads.OrderBy(d => d.Format)];
        string? address = downloads.Select(d => SitePath.Link(SitePath.Trust, d.Path)).FirstOrDefault(l => l is not null);
        writer.WriteStartArray();
        writer.WriteStringValue(policy.Title);
        writer.WriteStringValue(owner);
        writer.WriteStringValue(address ?? SitePath.Link(SitePath.Trust, page));
        writer.WriteStringValue(string.Join(' ', policy.SearchWords));
        writer.WriteEndArray();
    }
}

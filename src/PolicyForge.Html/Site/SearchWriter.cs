using System.Buffers;
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

    /// <summary>
    /// Policies (title and further words), places (owner and folder) and rows of the two with a file: what a hundred schools share stands once. The encoder writes
    /// &lt;, &gt; and &amp; as code points, so nothing in it can end the element.
    /// </summary>
    private static ReadOnlySpan<byte> Index(SiteModel site)
    {
        var policies = new NumberedPairs();
        var places = new NumberedPairs();
        var rows = new List<(int Policy, int Place, string File)>();
        foreach (SitePolicy policy in site.Policies) Add(policy, site.TrustName, SitePath.Trust);
        foreach (SiteSchool school in site.Schools)
        {
            foreach (SitePolicy policy in school.Policies) Add(policy, school.Name, SitePath.School(school.Id));
        }

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            policies.Write("policies", writer);
            places.Write("places", writer);
            writer.WriteStartArray("rows");
            foreach ((int policy, int place, string file) in rows)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(policy);
                writer.WriteNumberValue(place);
                writer.WriteStringValue(file);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return json.WrittenSpan;

        void Add(SitePolicy policy, string owner, string page)
        {
            string address = AddressOf(policy) ?? SitePath.Link(SitePath.Trust, page)!;
            int file = address.LastIndexOf('/') + 1;
            rows.Add((policies.NumberOf(policy.Title, string.Join(' ', policy.SearchWords)), places.NumberOf(owner, address[..file]), address[file..]));
        }
    }

    /// <summary>The document that is opened first; null where none can be linked to.</summary>
    private static string? AddressOf(SitePolicy policy) =>
        policy.Downloads.OrderBy(d => d.Format).Select(d => SitePath.Link(SitePath.Trust, d.Path)).FirstOrDefault(l => l is not null);

    /// <summary>Pairs of texts, each with the number of its first coming.</summary>
    private sealed class NumberedPairs
    {
        private readonly Dictionary<(string First, string Second), int> _numbers = [];
        private readonly List<(string First, string Second)> _pairs = [];

        public int NumberOf(string first, string second)
        {
            if (!_numbers.TryGetValue((first, second), out int number))
            {
                _numbers[(first, second)] = number = _pairs.Count;
                _pairs.Add((first, second));
            }

            return number;
        }

        public void Write(string name, Utf8JsonWriter writer)
        {
            writer.WriteStartArray(name);
            foreach ((string first, string second) in _pairs)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(first);
                writer.WriteStringValue(second);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }
    }
}

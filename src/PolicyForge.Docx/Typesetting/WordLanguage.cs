namespace PolicyForge.Docx.Typesetting;

/// <summary>Word looks for spelling by language and region: the region most likely meant in British schools.</summary>
internal static class WordLanguage
{
    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["ar"] = "SA", ["bn"] = "BD", ["cs"] = "CZ", ["cy"] = "GB", ["da"] = "DK", ["de"] = "DE", ["el"] = "GR", ["en"] = "GB", ["es"] = "ES", ["fa"] = "IR", ["fr"] = "FR", ["ga"] = "IE", ["gd"] = "GB",
        ["gu"] = "IN", ["he"] = "IL", ["hi"] = "IN", ["hu"] = "HU", ["it"] = "IT", ["ja"] = "JP", ["ko"] = "KR", ["lt"] = "LT", ["lv"] = "LV", ["nl"] = "NL", ["pa"] = "IN", ["pl"] = "PL", ["ps"] = "AF",
        ["pt"] = "PT", ["ro"] = "RO", ["ru"] = "RU", ["sk"] = "SK", ["so"] = "SO", ["sv"] = "SE", ["ta"] = "IN", ["tr"] = "TR", ["uk"] = "UA", ["ur"] = "PK", ["zh"] = "CN",
    };

    public static string Of(string language) => Regions.TryGetValue(language, out string? region) ? $"{language}-{region}" : language;
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using PolicyForge.Workspaces.Legislation;

namespace PolicyForge.Governance.Legislation.Import;

/// <summary>An Act or instrument by its place on legislation.gov.uk: "ukpga/2018/12", "ukpga/Vict/6-7/96".</summary>
/// <param name="Path">Type, year (or reign and session) and number; nothing of a provision, version or format.</param>
public sealed partial record ItemAddress(string Path)
{
    /// <summary>ukpga, uksi, eur and so on.</summary>
    public string Type => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    public string Address => "https://www.legislation.gov.uk/" + Path;

    /// <summary>Null for what the register has no kind for: drafts, impact assessments.</summary>
    public LegislationKind? Kind => Type switch
    {
        "ukpga" or "ukla" or "ukcm" or "asp" or "asc" or "anaw" or "mwa" or "nia" or "apni" or "aep" or "aosp" or "apgb" => LegislationKind.Act,
        "uksi" or "ssi" or "wsi" or "nisr" or "nisi" or "uksro" or "ukmo" => LegislationKind.StatutoryInstrument,
        "eur" or "eudr" or "eudn" => LegislationKind.EuDerived,
        _ => null,
    };

    /// <summary>"2018 c. 12", "SI 2018/952", "2016/679"; null where the usual form does not follow from the address (a regnal year, say).</summary>
    public string? Number => Path.Split('/') is [var type, var year, var number]
        ? type switch { "ukpga" => $"{year} c. {number}", "uksi" => $"SI {year}/{number}", "eur" or "eudr" or "eudn" => $"{year}/{number}", _ => null }
        : null;

    /// <summary>Reads an identifier or document address of legislation.gov.uk, or the path alone.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ItemAddress? item)
    {
        item = text is not null && Form().Match(text.Trim()) is { Success: true } match ? new ItemAddress(match.Groups["path"].Value) : null;
        return item is not null;
    }

    /// <summary>What stands after the item in an address, without version and format: "section/4"; empty for the whole.</summary>
    public string ProvisionIn(string address) =>
        address.IndexOf(Path + "/", StringComparison.Ordinal) is >= 0 and var start ? Provision().Match(address[(start + Path.Length + 1)..]).Value : "";

    [GeneratedRegex("^(?:https?://(?:www\\.)?legislation\\.gov\\.uk/)?(?:id/)?(?<path>[a-z]{3,5}/(?:[0-9]{4}|[A-Za-z0-9]+/[0-9]+(?:-[0-9]+)?)/[0-9]+)(?=$|[/?#])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("^(?:section|schedule|regulation|article|rule|part|chapter|paragraph)(?:/[0-9A-Za-z]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Provision();
}

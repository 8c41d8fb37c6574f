using System.Globalization;

namespace PolicyForge.Governance.Legislation;

/// <summary>A title taken apart: "Defamation Act 1996" is the name "Defamation Act" and the year 1996.</summary>
/// <param name="Year">Null where the title does not end in one.</param>
internal readonly record struct LegislationTitle(string Name, int? Year)
{
    public static LegislationTitle Parse(string title)
    {
        int blank = title.LastIndexOf(' ');
        string last = title[(blank + 1)..];
        return blank > 0 && last.Length == 4 && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? new LegislationTitle(title[..blank], year)
            : new LegislationTitle(title, null);
    }
}

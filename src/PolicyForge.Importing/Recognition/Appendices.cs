using System.Text.RegularExpressions;

namespace PolicyForge.Importing.Recognition;

/// <summary>Reads "Appendix A", "APPENDIX 1 – CHECK LIST", "Annex B: Form".</summary>
internal static partial class Appendices
{
    /// <summary>"A" and the title, which may be empty; null where the words begin no appendix.</summary>
    public static (string Name, string Title, bool HasSeparator)? Read(string text) =>
        Heading().Match(text.Trim()) is { Success: true } match ? (match.Groups["name"].Value.ToUpperInvariant(), match.Groups["title"].Value.Trim(), match.Groups["mark"].Length > 0) : null;

    [GeneratedRegex(@"\A(?:appendix|annex|annexe)\s+(?<name>[A-Z]|\d{1,2})\b\s*(?<mark>[:.–—-]?)\s*(?<title>[^\n]{0,120})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}

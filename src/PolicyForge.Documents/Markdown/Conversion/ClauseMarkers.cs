using System.Text.RegularExpressions;

namespace PolicyForge.Documents.Markdown.Conversion;

/// <summary>Clause markers that stand where no clause can be placed.</summary>
internal static partial class ClauseMarkers
{
    /// <summary>The text without markers.</summary>
    public static string Strip(string text) =>
        text.AsSpan().IndexOfAny(ClauseMarker.Open, ClauseMarker.Close) < 0 ? text : Marker().Replace(text, "");

    /// <summary>Reports each marker that was not read as a block.</summary>
    public static void ReportMisplaced(ConversionContext conversion)
    {
        if (!conversion.Text.Contains(ClauseMarker.Open)) return;
        foreach (Match marker in Marker().Matches(conversion.Text))
        {
            if (conversion.PlacedMarkers.Contains(marker.Index)) continue;
            conversion.Report(MarkdownDiagnostics.ClauseNotAlone, marker.Index, marker.Index + marker.Length, null);
        }
    }

    [GeneratedRegex("\uE000[0-9]*\uE001?|\uE001")]
    private static partial Regex Marker();
}

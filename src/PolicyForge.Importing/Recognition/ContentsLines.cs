using System.Text.RegularExpressions;
using PolicyForge.Importing.Source;

namespace PolicyForge.Importing.Recognition;

/// <summary>Knows a contents list that was typed: its title, and lines that end in a page's number after dots or a tab.</summary>
internal static partial class ContentsLines
{
    public static bool IsTitle(SourceParagraph paragraph) => Title().IsMatch(paragraph.Text.Trim());

    public static bool IsLine(SourceParagraph paragraph) => Dotted().IsMatch(paragraph.Text) || (paragraph.HasLeader && Tabbed().IsMatch(paragraph.Text));

    [GeneratedRegex(@"\A(?:table of )?contents(?: page)?:?\z|\Aindex\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,3}\s*\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\t\s*\d{1,3}\s*\z")]
    private static partial Regex Tabbed();
}

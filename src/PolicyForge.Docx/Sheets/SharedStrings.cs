using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyForge.Docx.Packaging;

namespace PolicyForge.Docx.Sheets;

/// <summary>The texts of a workbook's cells, each kept once, numbered in the order of first use.</summary>
internal sealed partial class SharedStrings
{
    public const string Name = "xl/sharedStrings.xml";

    /// <summary>Excel calls a file with a longer text damaged.</summary>
    private const int Longest = 32_767;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    /// <summary>The number that a cell refers to the text by.</summary>
    public int NumberOf(string text)
    {
        _uses++;
        if (_numbers.TryGetValue(text, out int number)) return number;
        number = _texts.Count;
        _texts.Add(text);
        _numbers.Add(text, number);
        return number;
    }

    public CompressedPart ToPart()
    {
        var table = new SharedStringTable { Count = (uint)_uses, UniqueCount = (uint)_texts.Count };
        foreach (string text in _texts)
        {
            string kept = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
            table.Append(new SharedStringItem(new Text(Escape(kept)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return SheetMarkup.Part(table);
    }

    /// <summary>"_x000A_" means a character by its number in a workbook: a text that says so itself has its first underscore written that way.</summary>
    private static string Escape(string text) => CharacterNumber().Replace(text, "_x005F_$1");

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CharacterNumber();
}

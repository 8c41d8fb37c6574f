using System.Globalization;
using Markdig.Parsers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <c>a.</c> and <c>a)</c> (letters) and <c>i.</c> and <c>i)</c> (roman numbers), lower case only, so that "A. Person" stays a name.</summary>
/// <remarks>A new list is roman where it begins with i or with several roman digits; in a list of letters, i, v and x are letters.</remarks>
internal sealed class LetterListItemParser : OrderedListItemParser
{
    public const char Letters = 'a';

    public const char Roman = 'i';

    public LetterListItemParser() => OpeningCharacters = [.. Enumerable.Range('a', 26).Select(c => (char)c)];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        int start = state.Start;
        while (char.IsAsciiLetterLower(state.CurrentChar) && state.Start - start < 6) state.NextChar();
        var digits = state.Line.Text.AsSpan(start, state.Start - start);
        int? roman = RomanNumber.Read(digits);
        bool isRoman = pendingBulletType switch
        {
            Letters => digits.Length > 1,
            Roman => roman is not null,
            _ => roman is not null && (digits.Length > 1 || digits[0] == 'i'),
        };
        int? number = isRoman ? roman : digits.Length == 1 ? digits[0] - 'a' + 1 : null;
        if (number is null || !TryParseDelimiter(state, out char delimiter)) return false;
        result = new ListInfo(isRoman ? Roman : Letters, number.Value.ToString(CultureInfo.InvariantCulture), delimiter, "1");
        return true;
    }
}

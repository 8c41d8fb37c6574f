using Markdig.Parsers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>Reads <c>1.</c> and <c>1)</c> of at most three digits, so that "1998. The Act…" is a year at the end of a line and no item.</summary>
internal sealed class ShortNumberItemParser : NumberedListItemParser
{
    private const int MostDigits = 3;

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        var rest = state.Line.AsSpan();
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostDigits && base.TryParse(state, pendingBulletType, out result);
    }
}

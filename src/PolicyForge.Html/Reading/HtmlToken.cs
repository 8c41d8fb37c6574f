using System.Collections.Immutable;

namespace PolicyForge.Html.Reading;

/// <summary>A piece of an HTML file: a tag, or text between tags with its character references resolved.</summary>
/// <param name="Name">In lower case; empty for text.</param>
/// <param name="Text">The text; the content of an element whose content is no markup (style, script); empty for other tags.</param>
internal sealed record HtmlToken(string Name, bool IsEnd, ImmutableDictionary<string, string> Attributes, string Text)
{
    public bool IsText => Name.Length == 0;

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

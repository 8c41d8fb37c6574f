using System.Xml.Linq;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>Content controls that wait to be filled in.</summary>
internal static class ControlField
{
    /// <summary>The place to fill in; null where the control holds words of the document.</summary>
    public static SourceField? Of(XElement? properties, XElement content)
    {
        if (properties is null) return null;
        string name = properties.ValOf("alias") ?? "";
        if (properties.Element(W14 + "checkbox") is not null) return IsTicked(properties, content) ? null : new SourceField(SourceFieldKind.CheckBox, name);
        bool isEmpty = properties.Flag("showingPlcHdr") == true || string.IsNullOrWhiteSpace(string.Concat(content.Descendants(W + "t").Select(text => text.Value)));
        if (!isEmpty) return null;
        var choice = properties.Element(W + "dropDownList") ?? properties.Element(W + "comboBox");
        if (choice is not null) return new SourceField(SourceFieldKind.Choice, name) { Options = [.. choice.Elements(W + "listItem").Select(OptionOf).Where(option => option.Trim().Length > 0)] };
        if (properties.Element(W + "date") is not null) return new SourceField(SourceFieldKind.Date, name);
        return properties.Element(W + "text") is not null || properties.Flag("showingPlcHdr") == true ? new SourceField(SourceFieldKind.Text, name) : null;
    }

    /// <summary>True for a box that somebody ticked: that is no place to fill in any more.</summary>
    public static bool IsTicked(XElement? properties, XElement content) =>
        properties?.Element(W14 + "checkbox") is { } box && ((string?)box.Element(W14 + "checked")?.Attribute(W14 + "val") is { } value ? value is "1" or "true" : content.Value is "☒" or "☑");

    private static string OptionOf(XElement item) => (string?)item.Attribute(W + "value") is not { Length: > 0 } ? "" : (string?)item.Attribute(W + "displayText") ?? (string?)item.Attribute(W + "value") ?? "";
}

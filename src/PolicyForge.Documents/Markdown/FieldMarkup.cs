using System.Text;

namespace PolicyForge.Documents.Markdown;

/// <summary>Writes <c>:name[label]{key="value"}</c> so that the reader gives the same label and values back.</summary>
internal static class FieldMarkup
{
    public static string Write(string name, string label, ReadOnlySpan<(string Key, string Value)> attributes)
    {
        var text = new StringBuilder().Append(':').Append(name).Append('[');
        AppendEscaped(text, label);
        text.Append(']');
        if (attributes.IsEmpty) return text.ToString();
        text.Append('{');
        for (int i = 0; i < attributes.Length; i++)
        {
            if (i > 0) text.Append(' ');
            text.Append(attributes[i].Key).Append("=\"");
            AppendEscaped(text, attributes[i].Value);
            text.Append('"');
        }

        return text.Append('}').ToString();
    }

    private static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (char c in value)
        {
            if (c is '\\' or '[' or ']' or '{' or '}' or '"' or '&' or '|') text.Append('\\').Append(c);
            else if (c is ClauseMarker.Open or ClauseMarker.Close) continue;
            else text.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
        }
    }
}

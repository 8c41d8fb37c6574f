using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Body;

/// <summary>The words of inlines, without formatting and without what was deleted.</summary>
internal static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Text { Change: null } only]) return only.Value;
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline.Change?.Kind != ChangeKind.Deleted) Append(text, inline);
        }
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case Text t: text.Append(t.Value); break;
            case Code code: text.Append(code.Value); break;
            case LineBreak: text.Append(' '); break;
            case Emphasis e: Append(text, e.Inlines); break;
            case Strong s: Append(text, s.Inlines); break;
            case Underline u: Append(text, u.Inlines); break;
            case DefinedTerm d: Append(text, d.Inlines); break;
            case Link l: Append(text, l.Inlines); break;
            case CrossReference r: text.Append(r.Text); break;
            case Citation c: text.Append(CitationText.Of(c)); break;
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Output;

/// <summary>The words of inlines, without marks and fields: for names of tables, forms and contents entries.</summary>
internal static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Text only]) return only.Value;
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (Inline inline in inlines)
        {
            if (inline.Change?.Kind != ChangeKind.Deleted) Append(inline, text);
        }
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case Text t: text.Append(t.Value); break;
            case Code c: text.Append(c.Value); break;
            case Emphasis e: Append(e.Inlines, text); break;
            case Strong s: Append(s.Inlines, text); break;
            case Underline u: Append(u.Inlines, text); break;
            case Link l: Append(l.Inlines, text); break;
            case DefinedTerm d: Append(d.Inlines, text); break;
            case Citation c: text.Append(c.Provision is null ? c.Title : $"{c.Provision} of the {c.Title}"); break;
            case CrossReference x: text.Append(x.Text); break;
            case Image i: text.Append(i.AlternativeText); break;
            case LineBreak: text.Append(' '); break;
        }
    }
}

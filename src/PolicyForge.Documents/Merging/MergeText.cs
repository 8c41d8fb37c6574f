using System.Text;
using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>Puts pieces of a merge together so that each stays a passage of its own.</summary>
internal static class MergeText
{
    private const string Blank = "\n\n";
    private const string Pairs = "()[]{}";

    /// <param name="isHeld">True in a container: then the first piece, too, begins on a line of its own.</param>
    public static string Of(List<MergePiece> pieces, bool isHeld)
    {
        var text = new StringBuilder();
        MergePiece? last = null;
        foreach (var piece in pieces)
        {
            text.Append(last is not null ? Between(last, piece) : !isHeld ? "" : piece.Lead.Contains('\n') ? piece.Lead : "\n").Append(piece.Text);
            last = piece;
        }

        return text.ToString();
    }

    /// <summary>Both texts between the marks that git leaves, so that every check for these finds them.</summary>
    public static string Marked(MergeLabels labels, string ours, string theirs) =>
        $"<<<<<<< {labels.Ours}\n{WithEnd(ours)}=======\n{WithEnd(theirs)}>>>>>>> {labels.Theirs}";

    /// <summary>True where merged words are still one passage of their kind, with its cells, brackets and marks of emphasis in pairs where both sides had them so.</summary>
    public static bool IsWhole(string merged, SidePassage ours, SidePassage theirs)
    {
        if (ScriptLines.DepthOf(merged) != 0) return false;
        if (Pairs.Any(sign => sign is '(' or '[' or '{' && IsUneven(merged, sign) && !IsUneven(ours.Text, sign) && !IsUneven(theirs.Text, sign))) return false;
        if ("*_`".Any(sign => Count(merged, sign) % 2 == 1 && Count(ours.Text, sign) % 2 == 0 && Count(theirs.Text, sign) % 2 == 0)) return false;
        if (ours.Passage.Kind == PassageKind.TableRow) return !merged.Contains('\n') && Count(merged, '|') == Count(ours.Text, '|') && Count(merged, '|') == Count(theirs.Text, '|');
        return PassageReader.Read(merged) is [var one] && one.Kind == ours.Passage.Kind && one.Start == 0 && one.End == merged.Length;
    }

    private static string Between(MergePiece last, MergePiece piece)
    {
        string lead = piece.Lead.Contains('\n') ? piece.Lead : Blank;
        if (lead.Count(c => c == '\n') > 1 || last.Kind is null || piece.Kind is null or PassageKind.TableRow) return lead;
        bool standApart = PassageReader.Read(last.Text + lead + piece.Text) is [_, var second] && second.Start == last.Text.Length + lead.Length;
        return standApart ? lead : Blank;
    }

    private static bool IsUneven(string text, char open) => Count(text, open) != Count(text, Pairs[Pairs.IndexOf(open) + 1]);

    private static int Count(string text, char sign) => text.Count(c => c == sign);

    private static string WithEnd(string text) => text.Length == 0 ? "" : text + "\n";
}

using System.Xml.Linq;
using PolicyForge.Docx.Markup;
using static PolicyForge.Docx.Markup.WordNames;

namespace PolicyForge.Docx.Reference;

/// <summary>Takes fields out of a header or footer that fetch something from outside the file, or make a program do something.</summary>
internal static class ReferenceForeignFields
{
    /// <summary>Removes them, with what they showed; gives the instruction of each.</summary>
    public static IReadOnlyList<string> Remove(XDocument part)
    {
        var removed = new List<string>();
        foreach (var field in part.Descendants(W + "fldSimple").Where(f => ActiveFields.IsActive((string?)f.Attribute(W + "instr"))).ToList())
        {
            removed.Add(((string?)field.Attribute(W + "instr"))!.Trim());
            field.Remove();
        }

        var open = new Stack<Field>();
        foreach (var run in part.Descendants(W + "r").ToList())
        {
            foreach (var field in open) field.Runs.Add(run);
            foreach (var element in run.Elements().ToList()) Follow(open, run, element, removed);
        }

        return removed;
    }

    private static void Follow(Stack<Field> open, XElement run, XElement element, List<string> removed)
    {
        string? kind = element.Name == W + "fldChar" ? (string?)element.Attribute(W + "fldCharType") : null;
        if (kind == "begin") open.Push(new Field { Runs = { run } });
        else if (kind == "separate" && open.TryPeek(out var separated)) separated.HasResult = true;
        else if (element.Name == W + "instrText" && open.TryPeek(out var field) && !field.HasResult) field.Instruction += element.Value;
        else if (kind == "end" && open.TryPop(out var ended) && ActiveFields.IsActive(ended.Instruction))
        {
            removed.Add(ended.Instruction.Trim());
            foreach (var part in ended.Runs.Distinct()) part.Remove();
        }
    }

    private sealed class Field
    {
        public List<XElement> Runs { get; } = [];

        public string Instruction { get; set; } = "";

        public bool HasResult { get; set; }
    }
}

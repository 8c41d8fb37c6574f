using System.Text;
using System.Xml.Linq;
using PolicyForge.Importing.Source;
using static PolicyForge.Importing.Word.Names;

namespace PolicyForge.Importing.Word;

/// <summary>The fields that are open, across paragraphs: whether words are an instruction or a result, and what they are the result of.</summary>
internal sealed class FieldState
{
    private const int Deepest = 50;

    private readonly Stack<OpenField> _open = new();

    /// <summary>True where what stands here is an instruction, which nobody reads.</summary>
    public bool IsInstruction => _open.TryPeek(out var top) && !top.HasResult;

    public bool IsInContents => _open.Any(open => open.HasResult && open.Name is "TOC" or "INDEX" or "TOA");

    /// <summary>Where the innermost link leads; null outside one.</summary>
    public string? Link => _open.FirstOrDefault(open => open.HasResult && open.Name == "HYPERLINK")?.Target;

    public bool IsForm => _open.TryPeek(out var top) && top.Name is "FORMTEXT" or "FORMCHECKBOX" or "FORMDROPDOWN";

    public void Instruct(string words)
    {
        if (_open.TryPeek(out var field)) field.Instruction.Append(words);
    }

    /// <summary>Goes over a mark; gives the place to fill in that ends there, where it is one.</summary>
    public SourceField? Mark(XElement mark)
    {
        string? kind = (string?)mark.Attribute(W + "fldCharType");
        if (kind == "begin" && _open.Count < Deepest) _open.Push(new OpenField(mark.Element(W + "ffData")));
        else if (kind == "separate" && _open.TryPeek(out var field)) field.HasResult = true;
        else if (kind == "end" && _open.TryPop(out var ended)) return ended.FormField;
        return null;
    }

    private sealed class OpenField(XElement? form)
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        public string Name => Instruction.ToString().TrimStart().Split(' ', 2)[0].ToUpperInvariant();

        public string? Target
        {
            get
            {
                string[] parts = Instruction.ToString().Split('"');
                if (parts.Length < 2) return null;
                return parts[0].Contains("\\l", StringComparison.Ordinal) ? "#" + parts[1] : parts[1];
            }
        }

        public SourceField? FormField => Name switch
        {
            "FORMCHECKBOX" => new SourceField(SourceFieldKind.CheckBox, FormName),
            "FORMTEXT" => new SourceField(form?.Element(W + "textInput").ValOf("type") == "date" ? SourceFieldKind.Date : SourceFieldKind.Text, FormName),
            "FORMDROPDOWN" => new SourceField(SourceFieldKind.Choice, FormName) { Options = [.. form?.Element(W + "ddList")?.Elements(W + "listEntry").Select(entry => entry.Val() ?? "").Where(entry => entry.Trim().Length > 0) ?? []] },
            _ => null,
        };

        private string FormName => form.ValOf("statusText") ?? "";
    }
}

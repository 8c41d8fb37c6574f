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
    public bool IsInstruction => _open.Any(open => !open.HasResult);

    public bool IsInContents => _open.Any(open => open.HasResult && open.Name is "TOC" or "INDEX" or "TOA");

    /// <summary>True in an index, or a list of tables or figures: no contents list of ours says what they say.</summary>
    public bool IsInOtherList => _open.Any(open => open.HasResult && (open.Name is "INDEX" or "TOA" || (open.Name == "TOC" && open.IsOfCaptions)));

    /// <summary>Where the innermost link leads; null outside one.</summary>
    public string? Link => _open.FirstOrDefault(open => open.HasResult && open.Name == "HYPERLINK")?.Target;

    public bool IsForm => _open.TryPeek(out var top) && top.Name is "FORMTEXT" or "FORMCHECKBOX" or "FORMDROPDOWN";

    public void Instruct(string words)
    {
        if (_open.TryPeek(out var field)) field.Instruction.Append(words);
    }

    /// <summary>Words in the place to fill in that is open.</summary>
    public void Fill(string words)
    {
        if (_open.TryPeek(out var field)) field.Filled.Append(words);
    }

    /// <summary>Something is printed here.</summary>
    public void Show()
    {
        foreach (var field in _open) field.IsShown = true;
    }

    /// <summary>Goes over a mark; gives the field that ends there, where one does.</summary>
    public EndedField? Mark(XElement mark)
    {
        string? kind = (string?)mark.Attribute(W + "fldCharType");
        if (kind == "begin" && _open.Count < Deepest) _open.Push(new OpenField(mark.Element(W + "ffData")));
        else if (kind == "separate" && _open.TryPeek(out var field)) field.HasResult = true;
        else if (kind == "end" && _open.TryPop(out var ended)) return new EndedField(ended.Instruction.ToString(), ended.FormField, !ended.HasResult || !ended.IsShown) { Filled = ended.FilledIn, IsTicked = ended.IsTicked };
        return null;
    }

    private sealed class OpenField(XElement? form)
    {
        public StringBuilder Instruction { get; } = new();

        public StringBuilder Filled { get; } = new();

        public bool HasResult { get; set; }

        public bool IsShown { get; set; }

        public bool IsOfCaptions => Instruction.ToString() is var words && (words.Contains("\\c ", StringComparison.Ordinal) || words.Contains("\\a ", StringComparison.Ordinal));

        /// <summary>What somebody wrote into the place to fill in; null where it is empty, or holds what it asks for.</summary>
        public string? FilledIn => Name == "FORMTEXT" && Filled.ToString() is var words && words.Trim().Length > 0 && words.Trim() != form?.Element(W + "textInput").ValOf("default")?.Trim() ? words : null;

        public bool IsTicked => Name == "FORMCHECKBOX" && form?.Element(W + "checkBox") is { } box && (box.Flag("checked") ?? box.Flag("default") ?? false);

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

/// <summary>A field that has come to its end.</summary>
/// <param name="Form">The place to fill in that it is; null for any other field.</param>
/// <param name="IsEmpty">True where the file holds no result of it.</param>
internal sealed record EndedField(string Instruction, SourceField? Form, bool IsEmpty)
{
    /// <summary>What is filled in; null where nothing is.</summary>
    public string? Filled { get; init; }

    public bool IsTicked { get; init; }
}

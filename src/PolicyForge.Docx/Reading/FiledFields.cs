using System.Globalization;
using System.Text;

namespace PolicyForge.Docx.Reading;

/// <summary>The fields that are open where a story is being read. What a word processor counts for itself (pages) is no text of the document.</summary>
internal sealed class FiledFields
{
    private readonly Stack<Field> _open = new();

    public void Begin() => _open.Push(new Field());

    public void BeginSimple(string instruction)
    {
        Begin();
        Instruct(instruction);
        Separate();
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.HasResult) field.Instruction.Append(text);
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field)) field.HasResult = true;
    }

    /// <summary>Closes the innermost field; gives the page where it refers to one.</summary>
    public int? End() => _open.TryPop(out var field) && field.Name == "PAGEREF" && int.TryParse(field.Result.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int page)
        ? page
        : null;

    /// <summary>True for text that a reader of the document reads.</summary>
    public bool TakesText(string text)
    {
        if (_open.FirstOrDefault(field => field.IsCounted) is not { } counted) return true;
        counted.Result.Append(text);
        return false;
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public StringBuilder Result { get; } = new();

        public bool HasResult { get; set; }

        public string Name => Instruction.ToString().TrimStart().Split(' ', 2)[0].ToUpperInvariant();

        public bool IsCounted => Name is "PAGE" or "NUMPAGES" or "SECTIONPAGES" or "PAGEREF";
    }
}

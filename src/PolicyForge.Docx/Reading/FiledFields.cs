using System.Globalization;
using System.Text;
using PolicyForge.Docx.Markup;

namespace PolicyForge.Docx.Reading;

/// <summary>The fields that are open where a story is being read. What a word processor counts for itself (pages) is no text of the document.</summary>
internal sealed class FiledFields
{
    private readonly Stack<FiledField> _open = new();

    public void Begin() => _open.Push(new FiledField());

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

    /// <summary>Closes the innermost field.</summary>
    public FiledField? End() => _open.TryPop(out var field) ? field : null;

    /// <summary>What a field in the text shows.</summary>
    public void Say(string text)
    {
        if (_open.TryPeek(out var field) && field.HasResult) field.Words.Append(text);
    }

    /// <summary>True for text that a reader of the document reads.</summary>
    public bool TakesText(string text)
    {
        if (_open.FirstOrDefault(field => field.IsCounted) is not { } counted) return true;
        counted.Result.Append(text);
        return false;
    }
}

/// <summary>A field while it is read.</summary>
internal sealed class FiledField
{
    public StringBuilder Instruction { get; } = new();

    /// <summary>What it counts, where it counts.</summary>
    public StringBuilder Result { get; } = new();

    /// <summary>What it shows otherwise.</summary>
    public StringBuilder Words { get; } = new();

    public bool HasResult { get; set; }

    public bool IsCounted => Name is "PAGE" or "NUMPAGES" or "SECTIONPAGES" or "PAGEREF";

    /// <summary>The page that it refers to, where it does.</summary>
    public int? Page => Name == "PAGEREF" && int.TryParse(Result.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? page : null;

    private string Name => ActiveFields.NameOf(Instruction.ToString());
}

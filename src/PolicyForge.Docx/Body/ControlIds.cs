namespace PolicyForge.Docx.Body;

/// <summary>Ids of content controls: positive, unique in the file, made from what the control holds, so that they survive other edits of the document.</summary>
internal sealed class ControlIds
{
    private readonly HashSet<int> _taken = [];

    public int For(string content)
    {
        int id = (int)(StableHash.Of(content) & 0x7FFFFFFF);
        while (id == 0 || !_taken.Add(id)) id = (id + 1) & 0x7FFFFFFF;
        return id;
    }
}

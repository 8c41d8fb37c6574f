using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Docx.Numbering;

/// <summary>The lists of one document: each numbered list gets an instance of its own, so that it starts afresh.</summary>
internal sealed class DocumentLists(int defaultIndent)
{
    private readonly List<(ListKey Key, int AbstractId)> _abstract = [];
    private readonly List<ListInstance> _instances = [];

    /// <summary>The scheme that a redline's old document had, where it was another; null for none.</summary>
    public NumberingScheme? FormerScheme { get; init; }

    public IReadOnlyList<(ListKey Key, int AbstractId)> AbstractLists => _abstract;

    public IReadOnlyList<ListInstance> Instances => _instances;

    /// <summary>Says in a word all that the numbering part has beyond its fixed content; equal words, equal parts.</summary>
    public string Signature
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (key, id) in _abstract) text.Append(id).Append(key.Style).Append(key.Depth).Append(',').Append(key.Indent).Append(',').Append(key.Room).Append(key.Form?.Write(1)).Append(';');
            foreach (var item in _instances) text.Append('|').Append(item.AbstractId).Append(',').Append(item.Level).Append(',').Append(item.Start);
            if (FormerScheme is { } former) text.Append("|was ").Append(former);
            return text.ToString();
        }
    }

    /// <summary>The number of the list to put on the items of a list.</summary>
    public int Use(ListKey key, int start)
    {
        key = key.Shared;
        if (IsDefaultBullets(key)) return NumberIds.Bullets;
        int abstractId = AbstractId(key);
        if (key.Style == ListStyle.Bullet && _instances.Find(i => i.AbstractId == abstractId) is { } bullets) return bullets.Id;
        var added = new ListInstance(NumberIds.FirstOfDocument + _instances.Count, abstractId, key.Depth, key.Style == ListStyle.Bullet ? null : start);
        _instances.Add(added);
        return added.Id;
    }

    private bool IsDefaultBullets(ListKey key) => key.Style == ListStyle.Bullet && key.Indent == defaultIndent;

    private int AbstractId(ListKey key)
    {
        if (key == new ListKey(ListStyle.Decimal, 0, defaultIndent)) return NumberIds.Numbers;
        int index = _abstract.FindIndex(a => a.Key == key);
        if (index >= 0) return _abstract[index].AbstractId;
        int id = NumberIds.FirstOfDocument + _abstract.Count;
        _abstract.Add((key, id));
        return id;
    }
}

/// <summary>One list of a document: a <c>w:num</c>.</summary>
/// <param name="Id">Its <c>w:numId</c>.</param>
/// <param name="AbstractId">The definition that it is an instance of.</param>
/// <param name="Level">The level whose count starts afresh.</param>
/// <param name="Start">The first number; null for bullets.</param>
internal sealed record ListInstance(int Id, int AbstractId, int Level, int? Start);

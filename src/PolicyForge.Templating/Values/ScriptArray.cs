using System.Collections;

namespace PolicyForge.Templating;

/// <summary>A list of values, which may carry named members besides.</summary>
public sealed class ScriptArray : IReadOnlyList<object?>
{
    private readonly List<object?> _items;
    private ScriptObject? _members;

    public ScriptArray() => _items = [];

    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    public ScriptArray(IEnumerable<object?> items) => _items = [.. items];

    public int Count => _items.Count;

    /// <summary>Whether templates may not change the items.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Named values carried by the list, such as the named arguments of a call.</summary>
    public ScriptObject Members => _members ??= [];

    internal bool HasMembers => _members is { Count: > 0 };

    public object? this[int index]
    {
        get => index >= 0 && index < _items.Count ? _items[index] : null;
        set => _items[index] = value;
    }

    /// <summary>Turns a list, and all that it holds, into an array.</summary>
    public static ScriptArray From(IEnumerable items)
    {
        var result = new ScriptArray();
        foreach (object? item in items) result.Add(ScriptValue.From(item));
        return result;
    }

    public void Add(object? item) => _items.Add(item);

    public void AddRange(IEnumerable<object?> items) => _items.AddRange(items);

    public void Insert(int index, object? item) => _items.Insert(index, item);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <summary>Walks the items. The list may change meanwhile: a loop over it may append to it.</summary>
    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < _items.Count; i++) yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal object? GetMember(string name) => _members?[name];
}

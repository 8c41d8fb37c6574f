using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyForge.Workspaces.Ids;

/// <summary>Things in a fixed order that can be found by id (ordinal). Immutable; of two with one id the first is kept.</summary>
public sealed class IdTable<T> : IReadOnlyList<T>
    where T : class, IIdentified
{
    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T> _byId;

    public IdTable(IEnumerable<T> items)
    {
        _items = [.. items.DistinctBy(item => item.Id, StringComparer.Ordinal)];
        _byId = _items.ToFrozenDictionary(item => item.Id, StringComparer.Ordinal);
    }

    public static IdTable<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    /// <summary>In the order of the table.</summary>
    public IEnumerable<string> Ids => _items.Select(item => item.Id);

    public T this[int index] => _items[index];

    /// <summary>The one with that id; throws where there is none.</summary>
    public T this[string id] => _byId[id];

    public T? Find(string id) => _byId.GetValueOrDefault(id);

    public bool Contains(string id) => _byId.ContainsKey(id);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

namespace PolicyForge.Yaml;

/// <summary>The keys of one mapping, to find those written twice. Few keys are looked through; a table is only made for many.</summary>
internal struct MappingKeys()
{
    private const int Few = 12;

    private readonly List<YamlScalar> _keys = [];
    private Dictionary<string, YamlScalar>? _table;

    /// <summary>The earlier key of the same name, which is kept; null where the name is new.</summary>
    public YamlScalar? Add(YamlScalar key)
    {
        if (_keys.Count == Few) _table ??= _keys.ToDictionary(known => known.Value, StringComparer.Ordinal);
        if (_table is not null) return _table.TryAdd(key.Value, key) ? null : _table[key.Value];
        foreach (var known in _keys)
        {
            if (known.Value == key.Value) return known;
        }

        _keys.Add(key);
        return null;
    }
}

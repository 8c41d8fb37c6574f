using System.Collections;

namespace PolicyForge.Templating;

/// <summary>A list of values for templates, made from plain data.</summary>
public sealed class ScriptArray : IEnumerable<object?>
{
    public ScriptArray(IEnumerable<object?> items) => Items = [.. items.Select(ScriptValue.ToScriban)];

    internal ScriptArray(ScribanArray items) => Items = items;

    /// <summary>Whether templates may not change the items.</summary>
    public bool IsReadOnly
    {
        get => Items.IsReadOnly;
        set => Items.IsReadOnly = value;
    }

    internal ScribanArray Items { get; }

    public IEnumerator<object?> GetEnumerator() => Items.Select(ScriptValue.ToHost).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PolicyForge.Templating;

/// <summary>Named values in the order in which they were set. Not safe for use by several threads at once.</summary>
public sealed class ScriptObject : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly OrderedDictionary<string, object?> _members;
    private HashSet<string>? _readOnlyMembers;

    public ScriptObject() => _members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);

    private ScriptObject(ScriptObject source)
    {
        _members = new OrderedDictionary<string, object?>(source._members, StringComparer.Ordinal);
        Call = source.Call;
        ClosedAs = source.ClosedAs;
        if (source._readOnlyMembers is not null) _readOnlyMembers = [.. source._readOnlyMembers];
    }

    public int Count => _members.Count;

    /// <summary>Whether no member may be set from a template.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>What a call of the object itself does, as <c>date "2026-09-01"</c>; null where it cannot be called.</summary>
    internal ScriptFunction? Call { get; set; }

    /// <summary>What the object is called in messages, where reading a member that it does not have is an error; null where that gives null.</summary>
    public string? ClosedAs { get; set; }

    public IEnumerable<string> Keys => _members.Keys;

    public IEnumerable<object?> Values => _members.Values;

    /// <summary>A member's value, null where there is none. Setting disregards what is read-only: that binds templates only.</summary>
    public object? this[string name]
    {
        get => _members.GetValueOrDefault(name);
        set => _members[name] = ScriptValue.From(value);
    }

    /// <summary>Turns a dictionary, and all that it holds, into an object.</summary>
    public static ScriptObject From(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members) result[name] = value;
        return result;
    }

    /// <summary>Sets a member to a plain value: dictionaries, lists, strings, numbers, booleans and dates.</summary>
    public void Import(string name, object? value) => this[name] = value;

    /// <summary>Makes a function of the host callable from templates.</summary>
    /// <param name="name">The name by which templates call it.</param>
    /// <param name="signature">Its parameters, written <c>"string path, int level = 2, params rest"</c>; see <see cref="FunctionParameter.ParseList"/>.</param>
    /// <param name="body">What it does.</param>
    public void Import(string name, string signature, HostFunctionBody body) =>
        _members[name] = new HostFunction(name, FunctionParameter.ParseList(signature), body);

    public bool Contains(string name) => _members.ContainsKey(name);

    public bool TryGetValue(string name, [MaybeNullWhen(true)] out object? value) => _members.TryGetValue(name, out value);

    public bool CanWrite(string name) => !IsReadOnly && _readOnlyMembers?.Contains(name) != true;

    public void SetReadOnly(string name, bool readOnly = true)
    {
        if (readOnly) (_readOnlyMembers ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        else _readOnlyMembers?.Remove(name);
    }

    public bool Remove(string name) => _members.Remove(name);

    public void Clear() => _members.Clear();

    /// <summary>A copy with the same members; objects inside are shared.</summary>
    public ScriptObject Clone() => new(this);

    /// <summary>A copy in which the objects inside are copied too.</summary>
    public ScriptObject CloneDeep()
    {
        var copy = Clone();
        foreach (var (name, value) in _members)
        {
            if (value is ScriptObject inner) copy._members[name] = inner.CloneDeep();
        }

        return copy;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool TrySet(string name, object? value)
    {
        if (!CanWrite(name)) return false;
        _members[name] = value;
        return true;
    }

    internal void ImportFrom(ScriptObject source)
    {
        foreach (var (name, value) in source._members.ToArray()) TrySet(name, value);
    }
}

using System.Collections;

namespace PolicyForge.Templating;

/// <summary>Named values that templates read, in the order in which they were set. Not safe for use by several threads at once, unless none changes it.</summary>
public sealed class ScriptObject : IEnumerable<KeyValuePair<string, object?>>
{
    public ScriptObject()
        : this(new Table())
    {
    }

    internal ScriptObject(Table members) => Members = members;

    /// <summary>What the object is called in messages, where reading a member that it does not have is an error; null where that gives null.</summary>
    public string? ClosedAs
    {
        get => Members.ClosedAs;
        set => Members.ClosedAs = value;
    }

    /// <summary>Whether no member may be set from a template.</summary>
    public bool IsReadOnly
    {
        get => Members.IsReadOnly;
        set => Members.IsReadOnly = value;
    }

    internal Table Members { get; }

    /// <summary>A member's value, null where there is none. Set from plain data: see <see cref="ScriptValue.From"/>.</summary>
    public object? this[string name]
    {
        get => ScriptValue.ToHost(Members.Find(name));
        set => Members.Put(name, ScriptValue.ToScriban(value));
    }

    /// <summary>Turns a dictionary, and all that it holds, into an object.</summary>
    public static ScriptObject From(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var result = new ScriptObject();
        foreach (var (name, value) in members) result[name] = value;
        return result;
    }

    /// <summary>Makes a function of the host callable from templates.</summary>
    /// <param name="name">The name by which templates call it.</param>
    /// <param name="signature">Its parameters, written <c>"string path, int level = 2"</c>; see <see cref="FunctionParameter.ParseList"/>.</param>
    /// <param name="body">What it does.</param>
    public void Import(string name, string signature, HostFunctionBody body) =>
        Members.SetValue(name, new HostFunction(name, FunctionParameter.ParseList(signature), body), true);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Members.Select(member => KeyValuePair.Create(member.Key, ScriptValue.ToHost(member.Value))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

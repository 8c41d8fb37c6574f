namespace PolicyForge.Policies.Expansion;

/// <summary>A named table of values that templates read: trust, school, policy, terms. Filled once, then only read, by any number of threads.</summary>
/// <param name="name">As templates write it, for messages: "school.people".</param>
/// <param name="isOpen">True where what is not there is simply absent (null): roles, features. False makes it an error, as a slip of the keyboard.</param>
internal sealed class TemplateTable(string name, bool isOpen = false)
{
    private readonly Dictionary<string, object?> _members = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public bool IsOpen { get; } = isOpen;

    public IReadOnlyDictionary<string, object?> Members => _members;

    /// <summary>Text, a number, a boolean, a <see cref="TemplateTable"/>, a list of them, or null where the workspace says nothing.</summary>
    public object? this[string member]
    {
        set => _members[member] = value;
    }
}

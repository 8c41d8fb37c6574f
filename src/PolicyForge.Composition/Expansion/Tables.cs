using PolicyForge.Templating;

namespace PolicyForge.Composition.Expansion;

/// <summary>Makes the tables that templates read. They are filled once and then only read, so that all threads share them.</summary>
internal static class Tables
{
    /// <summary>A table in which a name that is not there is a slip of the keyboard, and an error.</summary>
    /// <param name="name">As templates write it, for messages: "school".</param>
    public static ScriptObject Closed(string name, ScriptObject members)
    {
        members.ClosedAs = name;
        members.IsReadOnly = true;
        return members;
    }

    /// <summary>A table in which what is not there is simply absent: roles, features.</summary>
    public static ScriptObject Open(ScriptObject members)
    {
        members.IsReadOnly = true;
        return members;
    }

    public static ScriptArray List(IEnumerable<object?> items) => new(items) { IsReadOnly = true };
}

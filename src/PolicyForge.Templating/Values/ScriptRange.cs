using System.Collections;

namespace PolicyForge.Templating;

/// <summary>Values produced on demand, each time anew.</summary>
public sealed class ScriptRange(IEnumerable<object?> items) : IEnumerable<object?>
{
    public static readonly ScriptRange Empty = new([]);

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values as an array, each one counted against the loop limit.</summary>
    internal ScriptArray ToArray(TemplateContext context, TemplateSpan span) => new(context.Iterate(items, span));
}

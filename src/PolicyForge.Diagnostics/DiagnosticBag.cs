using System.Collections.Immutable;

namespace PolicyForge.Diagnostics;

/// <summary>Collects findings so that all are reported at once. Not safe for use by several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    public void Report(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] arguments) =>
        _items.Add(descriptor.At(location, arguments));

    /// <summary>Adds a step to the end of the trace of everything from the item at <paramref name="index"/> on.</summary>
    public void AddTraceFrom(int index, TraceFrame frame)
    {
        for (int i = index; i < _items.Count; i++) _items[i] = _items[i] with { Trace = [.. _items[i].Trace, frame] };
    }

    /// <summary>Everything collected so far, in the order in which it was found.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];
}

using System.Collections.Immutable;

namespace PolicyForge.Diagnostics;

/// <summary>What a step gave and what it found. Failures in what users wrote are values, not exceptions.</summary>
/// <param name="Value">The result; null (default) where an error kept it from being made.</param>
/// <param name="Diagnostics">All findings, warnings too, in the order found.</param>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    public static Outcome<T> Of(T value) => new(value, []);

    public static Outcome<T> Failed(params ImmutableArray<Diagnostic> diagnostics) => new(default, diagnostics);
}

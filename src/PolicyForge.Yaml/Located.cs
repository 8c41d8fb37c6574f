using PolicyForge.Diagnostics;

namespace PolicyForge.Yaml;

/// <summary>A value and where it is written, for findings that only later steps can make.</summary>
public sealed record Located<T>(T Value, SourceLocation Location)
{
    public override string ToString() => Value?.ToString() ?? "";
}

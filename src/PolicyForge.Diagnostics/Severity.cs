namespace PolicyForge.Diagnostics;

/// <summary>How grave a finding is. Only <see cref="Error"/> stops output from being written.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}

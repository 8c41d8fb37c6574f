namespace PolicyForge.Versions.Repositories;

/// <summary>The full id of a commit in lower-case hexadecimal: 40 digits (SHA-1) or 64 (SHA-256).</summary>
public readonly record struct CommitId(string Value)
{
    /// <summary>As people read it: the first ten digits.</summary>
    public string Short => Value.Length > 10 ? Value[..10] : Value;

    public override string ToString() => Value;
}

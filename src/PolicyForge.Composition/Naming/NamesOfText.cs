namespace PolicyForge.Composition.Naming;

/// <summary>Names of schools and people that stand in a text, once somebody has looked. Two threads may look at once, and find the same.</summary>
internal sealed class NamesOfText
{
    /// <summary>Null before anybody looked.</summary>
    public IReadOnlyList<FoundName>? Found { get; set; }
}

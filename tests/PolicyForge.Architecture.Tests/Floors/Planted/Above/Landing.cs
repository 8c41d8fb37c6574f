namespace PolicyForge.Architecture.Tests.Floors.Planted.Above;

/// <summary>Half of the circle that <see cref="NamespaceCircleTests"/> must find: seen in a signature alone.</summary>
public abstract class Landing
{
    public abstract IReadOnlyList<Below.Stairs[]> Down { get; }
}

namespace PolicyForge.Architecture.Tests.Floors.Planted.Below;

/// <summary>The other half of the circle: seen in a lambda's instructions alone.</summary>
public sealed class Stairs
{
    public Func<object, bool> LeadUp { get; } = place => place is Above.Landing;
}

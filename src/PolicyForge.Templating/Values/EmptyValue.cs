namespace PolicyForge.Templating;

/// <summary>The value of <c>empty</c> and <c>blank</c>: equal to everything that holds nothing, and printed as nothing.</summary>
public sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public override string ToString() => "";
}

namespace PolicyForge.Templating;

/// <summary>Booleans boxed once for all.</summary>
internal static class Boxed
{
    public static readonly object True = true;

    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}

namespace PolicyForge.Templating.Builtins;

internal static class MathFunctions
{
    public static ScriptObject Build() => new();
}

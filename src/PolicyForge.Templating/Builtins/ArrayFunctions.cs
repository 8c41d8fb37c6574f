namespace PolicyForge.Templating.Builtins;

internal static class ArrayFunctions
{
    public static ScriptObject Build() => new();
}

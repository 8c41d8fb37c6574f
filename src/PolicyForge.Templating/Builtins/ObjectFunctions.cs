namespace PolicyForge.Templating.Builtins;

internal static class ObjectFunctions
{
    public static ScriptObject Build() => new();
}

namespace PolicyForge.Templating.Builtins;

internal static class StringFunctions
{
    public static ScriptObject Build() => new();
}

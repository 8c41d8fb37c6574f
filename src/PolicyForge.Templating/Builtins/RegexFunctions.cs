namespace PolicyForge.Templating.Builtins;

internal static class RegexFunctions
{
    public static ScriptObject Build() => new();
}

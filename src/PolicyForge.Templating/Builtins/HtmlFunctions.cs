namespace PolicyForge.Templating.Builtins;

internal static class HtmlFunctions
{
    public static ScriptObject Build() => new();
}

namespace PolicyForge.Templating.Builtins;

/// <summary>The <c>string</c> functions.</summary>
internal static class StringFunctions
{
    public static ScriptObject Build()
    {
        var module = new ScriptObject();
        TextChanges.AddTo(module);
        TextParts.AddTo(module);
        TextReplacement.AddTo(module);
        TextTests.AddTo(module);
        TextConversion.AddTo(module);
        TextHashes.AddTo(module);
        return module;
    }

    /// <summary>Adds a function that gives another form of its first argument. Where that is ready for the output the result is too.</summary>
    public static void Change(ScriptObject module, string name, string signature, HostFunctionBody body) => module.Import(name, signature, call =>
    {
        object? result = body(call);
        if (result is not string text) return result;
        TextLimits.Check(call, text.Length);
        return call[0] is MarkdownText ? new MarkdownText(text) : text;
    });

    /// <summary>An argument joined to the first: escaped where the first is ready for the output and this is not.</summary>
    public static string Joined(TemplateCall call, int index)
    {
        string text = call.Text(index);
        bool escape = call[0] is MarkdownText && call[index] is not MarkdownText;
        return escape ? call.Context.Escaper?.Escape(text) ?? text : text;
    }
}

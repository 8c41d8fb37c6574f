namespace PolicyForge.Templating.Builtins;

/// <summary>The functions of the language. They are built once; each run gets a copy that it may shadow and extend.</summary>
internal static class BuiltinLibrary
{
    private static readonly ScriptObject Library = Build();

    public static ScriptObject Create() => Library.CloneDeep();

    private static ScriptObject Build()
    {
        var library = new ScriptObject
        {
            ["array"] = ArrayFunctions.Build(),
            ["date"] = DateFunctions.Build(),
            ["html"] = HtmlFunctions.Build(),
            ["math"] = MathFunctions.Build(),
            ["object"] = ObjectFunctions.Build(),
            ["regex"] = RegexFunctions.Build(),
            ["string"] = StringFunctions.Build(),
            ["timespan"] = TimeSpanFunctions.Build(),
            ["empty"] = EmptyValue.Instance,
            ["blank"] = EmptyValue.Instance,
        };
        IncludeFunctions.AddTo(library);
        return library;
    }
}

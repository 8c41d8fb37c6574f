using Scriban.Runtime;

namespace PolicyForge.Templating;

/// <summary>The functions of the language: Scriban's, with those replaced that would read the clock, chance or the machine's culture, that could harm the
/// run, or that make text of text that is ready for the output.</summary>
public sealed class BuiltinLibrary
{
    private static readonly Lazy<BuiltinLibrary> ReadOnly = new(() => Create().Close());

    private BuiltinLibrary()
    {
        Add("include", new IncludeFunction());
        Add("include_join", new IncludeJoinFunction());
        Add("markdown", new MarkdownFunction());
        Members.SetValue("date", new DateModule(), true);
        Add("math.random", new RandomFunction());
        Add("math.uuid", new UuidFunction());
        Add("object.eval", new EvalFunction(TemplateMode.ScriptOnly));
        Add("object.eval_template", new EvalFunction(TemplateMode.Default));
        Add("array.sort", new SortFunction());
        Add("array.join", new JoinFunction());
        foreach (string name in (string[])["math.format", "object.format"]) Add(name, new FormatFunction(Find(name)));
        foreach (string name in (string[])["regex.match", "regex.matches", "regex.replace", "regex.split", "html.strip"]) Add(name, new TimedFunction(Find(name)));
        foreach (string name in (string[])["default", "has_key", "has_value", "keys", "kind", "size", "to_json", "typeof", "values"]) Add($"object.{name}", new PlainFunction(Find($"object.{name}")));
        var texts = Module("string");
        foreach (string name in texts.GetMembers().ToArray())
        {
            if (Find($"string.{name}") is { } function && function.ReturnType == typeof(string)) Add($"string.{name}", new MarkedFunction(function, name));
        }
    }

    /// <summary>A library that no template can change, for all runs and threads.</summary>
    public static BuiltinLibrary Shared => ReadOnly.Value;

    /// <summary>The names of all functions, as templates write them: "string.upcase".</summary>
    public IEnumerable<string> Names => Members.GetMembers().SelectMany(name => Members.GetSafe(name) switch
    {
        ScribanObject module => module.GetMembers().Where(member => module.GetSafe(member) is IScriptCustomFunction).Select(member => $"{name}.{member}"),
        IScriptCustomFunction => [name],
        _ => Enumerable.Empty<string>(),
    });

    internal ScribanObject Members { get; } = Scriban.TemplateContext.GetDefaultBuiltinObject();

    /// <summary>A library of its own, in which templates may change settings such as <c>date.format</c>.</summary>
    public static BuiltinLibrary Create() => new();

    /// <summary>The name of a module; null where it is none.</summary>
    internal static string? NameOf(ScribanObject library, object target)
    {
        foreach (var (name, module) in library)
        {
            if (ReferenceEquals(module, target)) return name;
        }

        return null;
    }

    private BuiltinLibrary Close()
    {
        foreach (object? module in Members.Values)
        {
            if (module is ScribanObject members) members.IsReadOnly = true;
        }

        Members.IsReadOnly = true;
        return this;
    }

    private void Add(string path, Function function)
    {
        string[] names = path.Split('.');
        (names.Length == 1 ? Members : Module(names[0])).SetValue(names[^1], function, true);
    }

    private IScriptCustomFunction Find(string path) => (IScriptCustomFunction)Module(path.Split('.')[0]).GetSafe(path.Split('.')[1])!;

    private ScribanObject Module(string name) => (ScribanObject)Members.GetSafe(name)!;
}

using PolicyForge.Composition.Copies;
using PolicyForge.Composition.Pictures;
using PolicyForge.Templating;
using PolicyForge.Workspaces;

namespace PolicyForge.Composition.Expansion;

/// <summary>What all runs of a workspace's templates have in common: functions, limits, parsed templates. Safe for several threads.</summary>
internal sealed class TemplateEngine
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private readonly ScriptObject _functions = [];

    public TemplateEngine(Workspace workspace, BrokenSources broken, TemplateLibrary library)
    {
        Workspace = workspace;
        Library = library;
        Pictures = new PictureLookups(workspace, broken);
        new ClauseFunctions(workspace, broken).AddTo(_functions);
        WordFunctions.AddTo(_functions);
        _functions.IsReadOnly = true;
    }

    public Workspace Workspace { get; }

    public TemplateLibrary Library { get; }

    public PictureLookups Pictures { get; }

    /// <summary>A run for one copy. The clock and chance stay out of reach: the same sources give the same text.</summary>
    public TemplateContext NewContext(ExpansionRun run, ScriptObject model)
    {
        var context = new TemplateContext(BuiltinLibrary.Shared)
        {
            StrictVariables = true,
            TracksSources = true,
            Escaper = DataEscaper.Instance,
            TemplateLoader = new IncludeLoader(Workspace, Library, run),
        };
        context.SetTimeLimit(MostTime);
        context.PushGlobal(_functions);
        context.PushGlobal(model);
        run.AttachTo(context);
        return context;
    }

    private sealed class DataEscaper : ITextEscaper
    {
        public static DataEscaper Instance { get; } = new();

        public string Escape(string text) => Documents.Markdown.MarkdownEscaper.Escape(text);
    }
}

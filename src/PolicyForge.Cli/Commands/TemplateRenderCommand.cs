using System.CommandLine;
using PolicyForge.Cli.Options;
using PolicyForge.Cli.Outside;
using PolicyForge.Cli.Printing;
using PolicyForge.Cli.Running;
using PolicyForge.Composition.Rendering;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Cli.Commands;

/// <summary>policyforge template render: prints what a template gives with plain data, byte for byte. Needs no workspace.</summary>
public sealed class TemplateRenderCommand : DocumentedCommand
{
    /// <summary>Of a template or its data. A policy's template has a hundredth of it.</summary>
    private const int MostBytes = 10_000_000;

    private readonly CommandEnvironment _environment;
    private readonly GlobalOptions _options;
    private readonly Argument<string> _file = new("file") { Description = "The template" };
    private readonly Option<string?> _data = new("--data") { Description = "The variables: a JSON or YAML file that holds an object (default: none)", HelpName = "FILE" };
    private readonly Option<string?> _includes = new("--include-dir") { Description = "The folder in which include looks (default: the template's)", HelpName = "DIR" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Make an unknown variable an error; otherwise it is null" };
    private readonly Option<string> _escape = new("--escape") { Description = "Escape the values that are printed: none or markdown", HelpName = "KIND", DefaultValueFactory = _ => "none" };
    private readonly Option<string> _mode = new("--mode") { Description = "What the file holds: text (with code in {{ }}), script (code alone) or front-matter (code between +++ lines, then text)", HelpName = "KIND", DefaultValueFactory = _ => "text" };

    public TemplateRenderCommand(CommandEnvironment environment, GlobalOptions options)
        : base("render", "Print what a template gives with plain data", "policyforge template render letter.sbn.md --data letter.yaml --strict")
    {
        _environment = environment;
        _options = options;
        _escape.AcceptOnlyFromAmong("none", "markdown");
        _mode.AcceptOnlyFromAmong("text", "script", "front-matter");
        Arguments.Add(_file);
        foreach (var option in new Option[] { _data, _includes, _strict, _escape, _mode }) Options.Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var found = new DiagnosticBag();
        var template = Read(parse.GetRequiredValue(_file), found);
        var data = parse.GetValue(_data) is { } path ? ReadData(path, found) : [];
        var today = CommandSession.ParseToday(parse.GetValue(_options.AsOf), _environment, found);
        if (template is null || data is null || found.HasErrors)
        {
            DiagnosticPrinter.For(_environment, parse.GetValue(_options.NoColour)).PrintAll(found.ToImmutable());
            return ExitCode.BadInput;
        }

        string folder = Path.GetFullPath(parse.GetValue(_includes) ?? Path.GetDirectoryName(Path.GetFullPath(template.Path, _environment.WorkingFolder))!, _environment.WorkingFolder);
        var result = RenderTemplate.Run(new RenderRequest(template, data, Path.TrimEndingDirectorySeparator(folder), today.ToDateTime(TimeOnly.MinValue))
        {
            Mode = ModeOf(parse.GetRequiredValue(_mode)),
            IsStrict = parse.GetValue(_strict),
            EscapesMarkdown = parse.GetValue(_escape) == "markdown",
        });
        foreach (string error in result.Errors) _environment.Error.WriteLine(TerminalText.Printable(error));
        if (result.Text is null) return ExitCode.BadInput;
        _environment.Output.Write(result.Text);
        return ExitCode.Done;
    }

    private static TemplateMode ModeOf(string name) => name switch
    {
        "script" => TemplateMode.ScriptOnly,
        "front-matter" => TemplateMode.FrontMatterAndContent,
        _ => TemplateMode.Default,
    };

    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    private SourceText? Read(string path, DiagnosticBag found)
    {
        try
        {
            if (BoundedFile.Read(Path.GetFullPath(path, _environment.WorkingFolder), MostBytes) is { } bytes) return new SourceText(path, Decode(bytes));
            found.Report(CommandLineDiagnostics.FileNotRead, null, path, $"it has more than {MostBytes:N0} bytes.");
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            found.Report(CommandLineDiagnostics.FileNotRead, null, path, problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : problem.Message);
            return null;
        }
    }

    private ScriptObject? ReadData(string path, DiagnosticBag found)
    {
        if (Read(path, found) is not { } source) return null;
        var data = PlainData.Read(source);
        found.AddRange(data.Diagnostics);
        if (data.Value is null) return null;
        if (ScriptValue.From(data.Value) is ScriptObject members) return members;
        found.Report(RenderingDiagnostics.DataNotAnObject, SourceLocation.OfFile(path));
        return null;
    }
}

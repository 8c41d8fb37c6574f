using System.Text;
using Scriban.Runtime;

namespace PolicyForge.Templating;

/// <summary>Collects what a text prints, notes where it came from, and keeps it from growing without bound.</summary>
internal sealed class MappedOutput(TemplateRun run) : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private readonly SourceMap? _map = run.Context.TracksSources ? new SourceMap() : null;

    public void Write(string text, int offset, int count)
    {
        int at = _text.Length;
        if (run.LimitToString > 0 && at + count > run.LimitToString) throw run.Limit($"Exceeding the output limit of `{run.LimitToString}` characters.");
        _text.Append(text, offset, count);
        if (_map is not null) run.Map(_map, text, offset, count, at);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public RenderedTemplate ToRendered() => new(_text.ToString(), _map);

    /// <summary>The text as a value: marked as ready where values are escaped.</summary>
    public object ToValue() => run.MarksTexts ? new ReadyText(_text.ToString()) { Map = _map } : _text.ToString();

    public override string ToString() => _text.ToString();
}

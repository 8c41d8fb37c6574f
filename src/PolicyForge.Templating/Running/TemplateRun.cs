using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>Scriban's context with what PolicyForge adds: escaped values, a source map, closed tables, limits, and failures that are passed over.</summary>
/// <remarks>It leans on what Scriban 7.5.3 does but does not promise: values are written after they are evaluated, and raw text as a slice of the source.
/// The tests of source maps, escaping and limits tell when another version does otherwise.</remarks>
internal sealed partial class TemplateRun : Scriban.TemplateContext
{
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
    private readonly List<IScriptObject> _globals = [];
    private (string? File, SourceText? Source) _lastSource;

    public TemplateRun(TemplateContext context, ScribanObject builtins)
        : base(builtins)
    {
        Context = context;
        NewLine = "\n";
        OnStringLimit = OnOutputLimit = Scriban.ScriptLimitBehavior.Throw;

        // Scriban counts the output of all texts of a run together; each of ours has the limit for itself (MappedOutput).
        OutputLimit = 0;
        TryGetMember = FindMember;
        TryGetVariable = FindVariable;
        _globals.Add(builtins);
    }

    public TemplateContext Context { get; }

    /// <summary>Whether captured and included text is marked as ready for the output.</summary>
    public bool MarksTexts => Context.Escaper is not null || Context.TracksSources;

    public void PushGlobal(Table values)
    {
        base.PushGlobal(values);
        _globals.Add(values);
    }

    public new void PopGlobal()
    {
        base.PopGlobal();
        _globals.RemoveAt(_globals.Count - 1);
    }

    public TemplateSpan SpanOf(ScribanSpan span)
    {
        if (_lastSource.Source is null || !ReferenceEquals(_lastSource.File, span.FileName))
        {
            _lastSource = (span.FileName, _sources.GetValueOrDefault(span.FileName ?? "") ?? new SourceText(span.FileName ?? "<input>", ""));
        }

        return TemplateSpan.Of(_lastSource.Source!, span);
    }

    public RenderedTemplate Render(Template template)
    {
        if (template.HasErrors) throw new InvalidOperationException($"The template has errors: {string.Join('\n', template.Messages)}");
        Learn(template.Source);
        StartLimits();
        string? indent = CurrentIndent;
        int outputs = OutputCount;
        CurrentIndent = null;
        var output = new MappedOutput(this);
        PushOutput(output);
        try
        {
            template.Parsed.Render(this);
        }
        catch (ScribanFailure failure)
        {
            throw ToFailure(failure);
        }
        finally
        {
            while (OutputCount > outputs) PopOutput();
            CurrentIndent = indent;
        }

        return output.ToRendered();
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null) return null;
        CountStep(scriptNode);
        switch (scriptNode)
        {
            case ScriptBlockStatement: return base.Evaluate(scriptNode, aliasReturnedFunction);
            case ScriptStatement statement: return EvaluateStatement(statement, aliasReturnedFunction);
            case ScriptPage when _isIncluding: return EvaluateIncluded(scriptNode);
            case ScriptInterpolatedStringExpression text: return Join(text.Parts.Select(part => Evaluate(part, false)).ToArray());
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Add } sum when MarksTexts: return Add(sum);
            case ScriptPipeCall: return EvaluatePipe(scriptNode, aliasReturnedFunction);
            default: return CheckNumber(scriptNode, base.Evaluate(scriptNode, aliasReturnedFunction));
        }
    }

    private void Learn(SourceText source)
    {
        _sources[source.Path] = source;
        _lastSource = default;
    }

    private object? EvaluateStatement(ScriptStatement statement, bool aliasReturnedFunction)
    {
        int outputs = OutputCount;
        try
        {
            object? result = statement is ScriptCaptureStatement { Target: { } target, Body: { } body } ? Capture(target, body) : base.Evaluate(statement, aliasReturnedFunction);
            _printing = statement;
            return result;
        }
        catch (ScribanFailure error) when (MayPass(error, statement))
        {
            while (OutputCount > outputs) PopOutput();
            return null;
        }
    }
}

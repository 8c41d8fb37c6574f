namespace PolicyForge.Templating;

/// <summary>Carries a failure of ours through Scriban, which lets exceptions of its own kind alone pass as they are.</summary>
internal sealed class TemplateFailure(ScriptRuntimeException failure) : ScribanFailure(failure.Span.ToScriban(), failure.OriginalMessage)
{
    public ScriptRuntimeException Failure { get; } = failure;
}

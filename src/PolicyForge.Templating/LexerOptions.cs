namespace PolicyForge.Templating;

/// <summary>What the text handed to the parser holds.</summary>
public enum TemplateMode
{
    /// <summary>Text with code between <c>{{</c> and <c>}}</c>.</summary>
    Default,

    /// <summary>Code alone, up to the end of the front matter; what follows it is left unread.</summary>
    FrontMatterOnly,

    /// <summary>Code between two <c>+++</c> lines, then text with code.</summary>
    FrontMatterAndContent,

    /// <summary>Code alone, without braces.</summary>
    ScriptOnly,
}

/// <summary>How a text is cut into tokens.</summary>
public sealed record LexerOptions
{
    public static LexerOptions Default { get; } = new();

    public TemplateMode Mode { get; init; } = TemplateMode.Default;

    /// <summary>The line that opens and closes the front matter.</summary>
    public string FrontMatterMarker { get; init; } = "+++";
}

using Markdig.Helpers;

namespace PolicyForge.Documents.Markdown.Syntax;

/// <summary>The containers of docs/authoring.md and what may stand on their opening line.</summary>
internal static class ContainerSyntax
{
    public const string Cover = "cover";
    public const string Details = "details";
    public const string Control = "control";
    public const string History = "history";
    public const string Contents = "contents";
    public const string Signature = "signature";
    public const string Notice = "notice";
    public const string Form = "form";
    public const string Unnumbered = "unnumbered";
    public const string PageBreak = "page-break";

    public static readonly string[] Names = [Cover, Details, Control, History, Contents, Signature, Notice, Form, Unnumbered, PageBreak];

    /// <summary>True where the next word is an option and not the beginning of the title.</summary>
    public static bool TakesOption(string name, int taken, StringSlice rest) => name switch
    {
        Notice => taken == 0,
        Contents => FirstWordHas(rest, '='),
        Form => false,
        _ => true,
    };

    private static bool FirstWordHas(StringSlice rest, char sought)
    {
        for (; !rest.IsEmpty && !rest.CurrentChar.IsSpaceOrTab(); rest.SkipChar())
        {
            if (rest.CurrentChar == sought) return true;
        }

        return false;
    }
}

using PolicyForge.Documents.Markdown;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Terms;

namespace PolicyForge.Composition.Expansion;

/// <summary>The filters plural, possessive, article, capitalise and markdown.</summary>
internal static class WordFunctions
{
    private static readonly string ReferenceStart = $":{ReferenceMarkup.Name}[";

    public static void AddTo(ScriptObject functions)
    {
        functions.Import("plural", "any words", call => Change(call, ExpansionRun.Of(call).Words.Plural));
        functions.Import("possessive", "any words", call => Change(call, ExpansionRun.Of(call).Words.Possessive));
        functions.Import("article", "any words", call => Change(call, ExpansionRun.Of(call).Words.WithArticle));
        functions.Import("capitalise", "any words", Capitalise);
        functions.Import("markdown", "any value", call => call[0] is null or MarkdownText ? call[0] : new MarkdownText(call.Text(0)));
    }

    /// <summary>A reference begins its sentence ("Section 4") where it is printed, not here.</summary>
    private static object? Capitalise(TemplateCall call) => call[0] is MarkdownText { Value: var text } && text.StartsWith(ReferenceStart, StringComparison.Ordinal)
        ? new MarkdownText(text.EndsWith(']') ? text + "{capitalised=\"true\"}" : text)
        : Change(call, Capitalisation.OfFirstLetter);

    private static object? Change(TemplateCall call, Func<string, string> change) => call[0] switch
    {
        null => null,
        MarkdownText markdown => new MarkdownText(change(markdown.Value)),
        _ => change(call.Text(0)),
    };
}

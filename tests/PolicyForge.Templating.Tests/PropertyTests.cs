using FsCheck;
using FsCheck.Fluent;

namespace PolicyForge.Templating.Tests;

public sealed class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "if ", "else", "end", "for ", "in ", "x", "$0", "$", " ", "\n", ";", "1", "2.5", "\"a\"", "'b'", "`c`",
        "$\"{", "}", "{", "[", "]", "(", ")", ",", ":", ".", "..", "|", "+", "-", "*", "/", "//", "%", "==", "<<", ">>", "??", "?", "!", "@", "^", "&&",
        "||", "=", "+=", "++", "func f", "do", "ret ", "case ", "when ", "while ", "capture ", "with ", "wrap ", "import ", "readonly ", "include 'a'",
        "tablerow ", "string.upcase", "array.map", "null", "true", "this", "empty", "for.index", "break", "continue", "$$", "#", "##", "text", "\\", "é",
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Parse_anyText_neverThrows() =>
        Prop.ForAll(AnyText(), text => Template.Parse(text).Messages.Length >= 0).Check(Many);

    [Fact]
    public void Render_anyTextThatParses_endsInTextOrError() => Prop.ForAll(AnyText(), text => Run(text) is not null).Check(Many);

    [Fact]
    public void Render_sameTextTwice_isTheSame() => Prop.ForAll(AnyText(), text => Run(text) == Run(text)).Check(Many);

    private static Arbitrary<string> AnyText() =>
        Gen.Elements(Pieces).ListOf().Select(p => (p.Count % 2 == 0 ? "{{ " : "") + string.Concat(p)).ToArbitrary();

    private static string? Run(string text)
    {
        var template = Template.Parse(text, "any");
        if (template.HasErrors) return string.Join('\n', template.Messages);
        var context = new TemplateContext { StepLimit = 20_000, Clock = new DateTime(2026, 9, 1), LoopLimit = 100 };
        context.PushGlobal(new ScriptObject { ["x"] = new object?[] { 1, "a", null } });
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException error)
        {
            return error.Message;
        }
    }
}

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

    [Fact]
    public void Render_textWithoutBraces_isItself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            string plain = text.Get.Replace('{', '(');
            return Template.Parse(plain).Render() == plain;
        }).Check(Many);

    [Fact]
    public void Render_literalOfString_isTheString() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // The bell is written as an escape that the language does not read.
            string value = text.Get.Replace('\a', ' ');
            var model = new ScriptObject { ["x"] = value };
            string literal = Template.Parse("{{ x | string.literal }}").Render(model);
            return Template.Parse($"{{{{ {literal} }}}}").Render() == value;
        }).Check(Many);

    [Fact]
    public void Render_integers_areTheirDigits() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), number => Template.Parse($"{{{{ {number} }}}}").Render() == $"{number}").Check(Many);

    [Fact]
    public void Render_sums_areExact() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<long>(), (a, b) =>
            Template.Parse("{{ a + b }} {{ a * b }} {{ a - b }}").Render(new ScriptObject { ["a"] = a, ["b"] = b })
            == $"{(Int128)a + b} {(Int128)a * b} {(Int128)a - b}").Check(Many);

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

using PolicyForge.Documents.Layouts;
using PolicyForge.Yaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.Layouts;

/// <summary>The mappings `number_marks` and `list_marks` of layout.yaml.</summary>
internal static class MarksYaml
{
    private static readonly YamlKey<string> Section = Optional("section", OneOf("1.", "1", "1)", "1:", "1.0"), "The number of a first-level section (the default is 1., and 1.0 in decimal-zero).");
    private static readonly YamlKey<string> Below = Optional("below", OneOf("1.1", "1.1.", "1.1)", "1.1:"), "Numbers of more than one part (the default is 1.1).");
    private static readonly YamlKey<string> Paragraph = Optional("paragraph", OneOf("1.", "1", "1)", "(1)"), "Paragraphs that are counted right through (the default is 1.).");
    private static readonly YamlKey<string> Appendix = Optional("appendix", Matching(NumberMarks.IsAppendixLabel, LayoutDiagnostics.AppendixLabel, @"^[A-Za-z][A-Za-z ]{1,30} (A|1)( ?[:.\-–—])?$"),
        "The label of an appendix: words, then A or 1, then a sign where one is printed before the title: \"APPENDIX 1 –\" (the default is Appendix A, and Appendix 1 in continuous).");
    private static readonly YamlKey<bool> Title = Optional("appendix_title", Choice(("beside", false), ("below", true)), "Where the title of an appendix stands: beside its label (the default), or below it.");
    private static readonly YamlKey<bool> Page = Optional("appendix_page", YamlShapes.Boolean, "false lets appendices follow the text, without a new page for each.");

    private static readonly YamlKey<ListForm> Number = Optional("1.", Form('1'), "What is printed in lists that are written with \"1.\" (the default is 1.).");
    private static readonly YamlKey<ListForm> NumberBracket = Optional("1)", Form('1'), "In lists that are written with \"1)\" (the default is 1.).");
    private static readonly YamlKey<ListForm> Letter = Optional("a.", Form('a', 'A'), "In lists that are written with \"a.\" (the default is (a)).");
    private static readonly YamlKey<ListForm> LetterBracket = Optional("a)", Form('a', 'A'), "In lists that are written with \"a)\" (the default is (a)).");
    private static readonly YamlKey<ListForm> Roman = Optional("i.", Form('i', 'I'), "In lists that are written with \"i.\" (the default is (i)).");
    private static readonly YamlKey<ListForm> RomanBracket = Optional("i)", Form('i', 'I'), "In lists that are written with \"i)\" (the default is (i)).");

    public static YamlShape<NumberMarks> OfNumbers { get; } = new YamlObject<NumberMarks>("The marks of numbers", [Section, Below, Paragraph, Appendix, Title, Page], map => new NumberMarks
    {
        Section = map.Find(Section),
        Below = map.Get(Below, NumberMarks.Usual.Below),
        Paragraph = map.Get(Paragraph, NumberMarks.Usual.Paragraph),
        Appendix = map.Find(Appendix),
        TitleBelow = map.Get(Title, false),
        AppendixStartsPage = map.Get(Page, true),
    });

    public static YamlShape<ListForms> OfLists { get; } = new YamlObject<ListForms>("The marks of lists", [Number, NumberBracket, Letter, LetterBracket, Roman, RomanBracket], map => new ListForms
    {
        Number = map.Get(Number, ListForms.Usual.Number),
        NumberBracket = map.Get(NumberBracket, ListForms.Usual.NumberBracket),
        Letter = map.Get(Letter, ListForms.Usual.Letter),
        LetterBracket = map.Get(LetterBracket, ListForms.Usual.LetterBracket),
        Roman = map.Get(Roman, ListForms.Usual.Roman),
        RomanBracket = map.Get(RomanBracket, ListForms.Usual.RomanBracket),
    });

    private static YamlShape<string> OneOf(params string[] words) => Choice<string>([.. words.Select(word => (word, word))]);

    private static YamlShape<ListForm> Form(params char[] kinds) => Choice<ListForm>([.. kinds.SelectMany(ListForm.Marks).Select(mark => (mark, ListForm.Of(mark)))]);
}

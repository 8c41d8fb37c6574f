using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Html.Styles;

/// <summary>The style rules behind <see cref="PageRules"/>.</summary>
internal static class RareStyles
{
    /// <summary>Room for marks such as "(viii)" and "100.".</summary>
    public const string WideMarks = "marks-wide";

    /// <summary>Room for still wider ones.</summary>
    public const string WiderMarks = "marks-wider";

    /// <summary>Words that run from right to left.</summary>
    public const string RightToLeft = "rtl";

    /// <summary>A table on a page that is turned.</summary>
    public const string Landscape = "landscape";

    /// <summary>A table of so many words that they are printed smaller.</summary>
    public const string Small = "small";

    /// <summary>Appendices that follow the text, without a page for each.</summary>
    public const string AppendicesRunOn = "appendices-run-on";

    private static readonly (string Before, string After)[] Shapes = [("", "."), ("", ")"), ("(", ")"), ("", ""), ("", ":")];
    private static readonly string[] Names = ["-point", "-bracket", "-brackets", "-bare", "-colon"];

    private static readonly Dictionary<string, byte[]> Rules = new(StringComparer.Ordinal)
    {
        [WideMarks] = Css(".list.marks-wide{padding-left:2.5rem}"),
        [WiderMarks] = Css(".list.marks-wider{padding-left:3.25rem}"),
        [RightToLeft] = Css("[dir=rtl]{text-align:right}.list[dir=rtl]{padding-left:0;padding-right:1.75rem}.numbered[dir=rtl]{padding-left:0;padding-right:var(--hang)}.numbered[dir=rtl]>.number{margin-left:0;margin-right:calc(-1*var(--hang))}"),
        [Landscape] = Css("@media print{.landscape{page:landscape;break-before:page;break-after:page}}"),
        [AppendicesRunOn] = Css("@media print{.appendices-run-on .appendix.section-1{break-before:auto}}"),
        [Small] = Css("@media print{.small table{font-size:8.5pt}.small th,.small td{padding:.25rem .35rem}}"),
    };

    /// <summary>The class of lists whose items have a mark that not every layout prints.</summary>
    public static string ListMark(ListForm form) => "marks-" + KindOf(form.Style) + Names[Array.IndexOf(Shapes, (form.Before, form.After))];

    public static byte[] Of(string name) => Rules.TryGetValue(name, out byte[]? rule) ? rule : Css(ListRule(name));

    private static string ListRule(string name)
    {
        string[] parts = name.Split('-');
        string style = parts[1] switch { "a" => "lower-alpha", "A" => "upper-alpha", "i" => "lower-roman", "I" => "upper-roman", _ => "decimal" };
        var (before, after) = Shapes[Array.IndexOf(Names, "-" + parts[2])];
        return $"@counter-style {name}{{system:extends {style};prefix:\"{before}\";suffix:\"{after} \"}}.{name}{{list-style-type:{name}}}";
    }

    private static string KindOf(ListStyle style) => style switch { ListStyle.LowerLetter => "a", ListStyle.UpperLetter => "A", ListStyle.LowerRoman => "i", ListStyle.UpperRoman => "I", _ => "1" };

    private static byte[] Css(string rule) => Encoding.UTF8.GetBytes(rule);
}

using System.Text;

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

    private static readonly Dictionary<string, byte[]> Rules = new(StringComparer.Ordinal)
    {
        [WideMarks] = Css(".list.marks-wide{padding-left:2.5rem}"),
        [WiderMarks] = Css(".list.marks-wider{padding-left:3.25rem}"),
        [RightToLeft] = Css("[dir=rtl]{text-align:right}.list[dir=rtl]{padding-left:0;padding-right:1.75rem}.numbered[dir=rtl]{padding-left:0;padding-right:var(--hang)}.numbered[dir=rtl]>.number{margin-left:0;margin-right:calc(-1*var(--hang))}"),
        [Landscape] = Css("@media print{.landscape{page:landscape;break-before:page;break-after:page}}"),
        [Small] = Css("@media print{.small table{font-size:8.5pt}.small th,.small td{padding:.25rem .35rem}}"),
    };

    public static byte[] Of(string name) => Rules[name];

    private static byte[] Css(string rule) => Encoding.UTF8.GetBytes(rule);
}

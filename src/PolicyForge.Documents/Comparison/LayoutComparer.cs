using System.Collections.Immutable;
using System.Globalization;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Names what differs between two layouts. Most of it no change mark can show, so it is said in words.</summary>
/// <remarks>History table and its title are not here: they are in the model, and marked there.</remarks>
public static class LayoutComparer
{
    /// <summary>The name of a change of the header's words.</summary>
    public const string Header = "Page header";

    /// <summary>The name of a change of the footer's words.</summary>
    public const string Footer = "Page footer";

    private static readonly (string Name, Func<Layout, string?> Value)[] Aspects =
    [
        ("Layout", layout => layout.Id),
        ("Numbering", layout => NameOf(layout.Numbering)),
        ("Marks of numbers", layout => Describe(layout.NumberMarks)),
        ("Marks of lists", layout => Describe(layout.ListForms)),
        ("Page", layout => Describe(layout.Page)),
        ("Type", layout => Describe(layout.Typography)),
        ("Colours", layout => $"{layout.Palette.Primary}, {layout.Palette.Tint}, {layout.Palette.Text}, {layout.Palette.Link}"),
        ("Headings in capitals", layout => YesOrNo(layout.CapitalHeadings)),
        (Header, layout => RunningTemplate.Of(layout.Header)),
        (Footer, layout => RunningTemplate.Of(layout.Footer)),
        ("Header and footer on the first page", layout => YesOrNo(!layout.DifferentFirstPage)),
        ("Logo", layout => layout.Logo is { } logo ? $"{logo.Resource.Name}: {logo.AlternativeText}" : null),
    ];

    /// <param name="old">Null where there is none to compare with, so that nothing differs.</param>
    public static ImmutableArray<PropertyChange> Compare(Layout? old, Layout now) => old is null
        ? []
        :
        [
            .. Aspects.Select(aspect => new PropertyChange(aspect.Name, aspect.Value(old), aspect.Value(now))).Where(change => change.Old != change.New),
            .. Picture(old.Logo, now.Logo),
            .. File("House style (reference.docx)", old.ReferenceDocx, now.ReferenceDocx),
            .. Sheet(old.StyleSheet, now.StyleSheet),
        ];

    private static IEnumerable<PropertyChange> Picture(Image? old, Image? now)
    {
        bool sameWords = old is not null && now is not null && (old.Resource.Name, old.AlternativeText) == (now.Resource.Name, now.AlternativeText);
        if (sameWords && !old!.Resource.Bytes.AsSpan().SequenceEqual(now!.Resource.Bytes.AsSpan())) yield return new PropertyChange("Logo", old.Resource.Name, "another picture");
    }

    private static IEnumerable<PropertyChange> File(string name, ImmutableArray<byte>? old, ImmutableArray<byte>? now)
    {
        if (old is null && now is null) yield break;
        if (old is { } before && now is { } after && before.AsSpan().SequenceEqual(after.AsSpan())) yield break;
        yield return new PropertyChange(name, old is null ? null : "the earlier file", now is null ? null : "a changed file");
    }

    private static IEnumerable<PropertyChange> Sheet(string? old, string? now)
    {
        if (old != now) yield return new PropertyChange("Style sheet of the web page", old is null ? null : "the earlier file", now is null ? null : "a changed file");
    }

    private static string NameOf(NumberingScheme scheme) => scheme == NumberingScheme.DecimalZero ? "decimal-zero" : scheme.ToString().ToLowerInvariant();

    /// <summary>Null for what every layout has.</summary>
    private static string? Describe(NumberMarks marks) => marks == NumberMarks.Usual ? null
        : string.Join(", ", new[] { marks.Section, marks.Below, marks.Paragraph, marks.Appendix, marks.TitleBelow ? "titles of appendices below their labels" : null, marks.AppendixStartsPage ? null : "appendices without a page of their own" }.OfType<string>());

    private static string? Describe(ListForms forms) => forms == ListForms.Usual ? null
        : string.Join(", ", new[] { forms.Number, forms.NumberBracket, forms.Letter, forms.LetterBracket, forms.Roman, forms.RomanBracket }.Select(form => form.Write(1)).Distinct());

    private static string Describe(PageSetup page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{page.Width:0.#} by {page.Height:0.#} mm, margins {page.Top:0.#}, {page.Right:0.#}, {page.Bottom:0.#} and {page.Left:0.#} mm");

    private static string Describe(Typography type) => string.Create(
        CultureInfo.InvariantCulture, $"{type.BodyFont} {type.BodySize:0.#} pt, headings {type.HeadingFont}, line spacing {type.LineSpacing:0.##}");

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}

using System.Globalization;
using PolicyForge.Importing.Tests.Files;

namespace PolicyForge.Importing.Tests;

/// <summary>Three policies shaped as real ones are (their fronts, history tables, numbers, lists, appendices and forms; no words of theirs), each with real numbers and with typed ones.</summary>
public sealed class KnownShapeTests
{
    private const string Real = """
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{0}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_policy_with_a_history_of_prefixed_versions_sections_and_numbered_paragraphs(bool isReal)
    {
        var file = File(isReal, WordFile.Level(0, "decimal", "%1.") + WordFile.Level(1, "decimal", "%1.%2"));
        var shape = new Shape(file, isReal);
        file.P("KITE FLYING POLICY", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"36\"/>").Bold("This policy applies to all the schools in\nThe Alder Schools Trust")
            .Table(["Version", "Document History", "Date"], ["Version 1.0", "Initial Document", "01/07/2014"], ["Version 1.1", "Revised by the estates lead", "19/04/2016"], ["Version 2.0", "Approved by the Board and issued to all schools", "17/05/2016"])
            .P("Signed by Chair of Board: _____");
        shape.Section("1.", "Introduction").Paragraph("1.1", "Kites are flown on every field of the trust.").Paragraph("1.2", "The purpose of the policy is to:").Bullets("Protect schools from risk", "Keep kites out of the wires")
            .Section("2.", "Policy").Paragraph("2.1", "This policy applies to all staff who fly kites.")
            .Section("3.", "Use of Kites in Practice").Heading("3.1", "Personal use:").Bullets("Staff will not fly kites at work", "Strings are wound up").Heading("3.2", "Use in class:");
        file.P("There are many uses of kites in class.").P("When flying kites in class, staff do this:");
        shape.Bullets("Check the wind", "Tell the office").Paragraph("3.3", "The trust may take action where staff do not comply with section 2.")
            .Section("4.", "Review").Paragraph("4.1", "This policy is reviewed every two years.");
        var result = Imports.Of(file).Proved();
        Assert.Equal(3, result.Versions);
        Assert.Contains("version_prefix: \"Version\"", result.Text("templates/_layouts/came-in/layout.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_policy_with_zeros_capitals_appendices_below_their_labels_and_a_form(bool isReal)
    {
        var file = File(isReal, WordFile.Level(0, "decimal", "%1.0") + WordFile.Level(1, "decimal", "%1.%2"));
        var shape = new Shape(file, isReal);
        file.P("Boating on the Lake", "<w:pStyle w:val=\"Title\"/>");
        for (int section = 1; section <= 10; section++)
        {
            string at = section.ToString(CultureInfo.InvariantCulture);
            shape.Section($"{at}.0", $"PRINCIPLES OF PART {at} – BE SAFE").Paragraph($"{at}.1", "The school keeps its boats according to Appendix A of this policy.").Bullets("the Boats Act 1998", "the Oars Act 2001", "and life jackets.").Paragraph($"{at}.2", "Staff must not row alone.");
        }

        foreach (string name in (string[])["A", "B"])
        {
            file.P($"APPENDIX {name}", "<w:pageBreakBefore/><w:jc w:val=\"center\"/>", "<w:b/>").Bold($"Requirements for boats of kind {name}.");
            shape.Section($"{name}.1", "CREATION OF CREWS", isAppendix: true).Paragraph($"{name}.1.1", "Crews are made in spring.", 2, isAppendix: true).Paragraph($"{name}.1.2", "Crews are made again in autumn.", 2, isAppendix: true)
                .Section($"{name}.2", "PUPILS IN BOATS", isAppendix: true).Paragraph($"{name}.2.1", "Pupils sit down.", 2, isAppendix: true);
        }

        file.Table(["TEAM DETAILS", ""], ["Department", "\n"], ["Name of the person who asks for a boat", ""], ["PURPOSE OF THE TRIP", "\n\n"]).P("Signed ______________ Date ________");
        Imports.Of(file).Proved();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_policy_with_years_for_versions_holes_in_its_history_and_paragraphs_counted_right_through(bool isReal)
    {
        var file = File(isReal, WordFile.Level(0, "decimal", "%1."));
        var shape = new Shape(file, isReal);
        file.P("BRMAT Star Gazing Policy", "", "<w:b/><w:sz w:val=\"40\"/>").Table(["Policy:", "Star Gazing Policy"], ["Approved by:", ""], ["Date:", "May 2023"], ["Review Cycle:", "Annual"]).P("Versions:")
            .Table(["VERSION", "DATE", "AUTHOR", "CHANGES"], ["2019", "", "TB – Estates", "Initial version."], ["2020", "May 2020", "AB, CD, EF", "Policy reviewed and minor typos amended."], ["2021", "Oct 2021", "CD", "No changes required."], ["2022.6", "June 2022", "GH", "Added telescopes.\nParagraphs numbered throughout."], ["2023", "May 2023", "IJK – Observatory", "Re-design."]);
        int number = 0;
        string Next() => $"{(++number).ToString(CultureInfo.InvariantCulture)}.";
        file.H(1, "INTRODUCTION").P("Stars bring opportunities to look up.").H(1, "SCOPE").P("This policy applies to:");
        shape.Paragraph(Next(), "Stars that are seen from school;", 0).Paragraph(Next(), "Anyone who works with telescopes.", 0);
        file.P("This policy does not apply to:");
        shape.Paragraph(Next(), "Stars that are seen from home.", 0);
        file.H(1, "ROLES AND RESPONSIBILITIES").H(2, "Board of Directors");
        shape.Paragraph(Next(), "The Board looks up once a year.", 0);
        file.H(2, "Principal/Headteacher");
        shape.Paragraph(Next(), "The Principal is responsible for:", 0).Bullets("Clear skies", "Warm coats").Paragraph(Next(), "And for dark nights.", 0);
        file.H(2, "Parents/Carers").P("Parents are responsible for ensuring that:");
        shape.Bullets("coats are worn");
        for (int appendix = 1; appendix <= 2; appendix++) file.P($"APPENDIX {appendix.ToString(CultureInfo.InvariantCulture)} – CHECK LISTS", "<w:pStyle w:val=\"Heading1\"/>").P("String and lenses.");
        var result = Imports.Of(file).Proved();
        Assert.Equal(5, result.Versions);
        Assert.Contains("numbering: continuous", result.Text("templates/_layouts/came-in/layout.yaml"), StringComparison.Ordinal);
    }

    private static WordFile File(bool isReal, string levels) => new() { Numbering = isReal ? string.Format(CultureInfo.InvariantCulture, Real, levels) : "" };

    /// <summary>Writes numbers as the file has them: counted by Word, or typed with a tab.</summary>
    private sealed class Shape(WordFile file, bool isReal)
    {
        public Shape Section(string number, string title, bool isAppendix = false) => Numbered(number, title, 0, "<w:b/>", isAppendix);

        public Shape Heading(string number, string title) => Numbered(number, title, 1, "<w:b/>", false);

        public Shape Paragraph(string number, string text, int level = 1, bool isAppendix = false) => Numbered(number, text, level, "", isAppendix);

        public Shape Bullets(params string[] items)
        {
            foreach (string item in items)
            {
                if (isReal) file.Item(3, 0, item);
                else file.P($"·\t{item}", "<w:ind w:left=\"720\" w:hanging=\"360\"/>");
            }

            return this;
        }

        private Shape Numbered(string number, string text, int level, string look, bool isAppendix)
        {
            // Numbers of appendices were typed in all of them.
            if (!isReal || isAppendix) file.P($"{number}\t{text}", "", look);
            else file.P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>", look);
            return this;
        }
    }
}

using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using static PolicyForge.Docx.Tests.Samples.Build;

namespace PolicyForge.Docx.Tests.Samples;

/// <summary>Two appendices: requirements, and a form with every kind of field.</summary>
internal static class SampleAppendices
{
    public static ImmutableArray<Block> All { get; } =
    [
        new PageBreak(),
        Appendix(1, "Requirements for official sites",
            P("Every official site meets these requirements."),
            Appendix(2, "Before a site opens", P("The form is approved and filed:"), Bullets("by the headteacher;", "by the Director of IT."), P("Two members of staff can sign in.")),
            Appendix(2, "While it is open", P("It is looked at every school day."), P("Comments are answered or removed within a day."))),
        new PageBreak(),
        Appendix(1, "Approval form", P("Fill in one form for each site."), new Form("Approval of an official site", [Fields()]), P("Return the form to the office.")),
    ];

    private static Table Fields() => new([new(0.34), new(0.33), new(0.33)], [
        Row(Wide(new TableCell([P("Approval of an official social media site")]), 3)),
        Row(Cell("Name of the site"), Wide(Field(new TextField("site-name", "Name of the site")), 2)),
        Row(Cell("Purpose"), Wide(Field(new TextField("purpose", "Purpose", true)), 2)),
        Row(new TableCell([P("Who will see it?")]) { RowSpan = 2 }, Cell([P([new CheckBoxField("see-pupils", "Pupils")]), P([new CheckBoxField("see-families", "Families", true)])]), Cell([P([new CheckBoxField("see-public", "The public")])])),
        Row(Wide(Cell([P([T("Since "), new DateField("since", "Since when")])]), 2)),
        Row(Cell("Host"), Wide(Field(new ChoiceField("host", "Host", ["The school's website", "Another host", "Another host"])), 2)),
        Row(Cell("Headteacher"), Field(new SignatureField("head-signature", "Signature of the headteacher")), Cell([P([T("Date "), new DateField("head-date", "Date of the headteacher's signature")])])),
    ]) { HasHeaderColumn = true };

    private static TableCell Field(FormField field) => new([P([field])]);

    private static TableCell Wide(TableCell cell, int columns) => cell with { ColumnSpan = columns };
}

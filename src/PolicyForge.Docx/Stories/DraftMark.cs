using PolicyForge.Documents.Model;
using PolicyForge.Docx.Body;
using PolicyForge.Docx.Typesetting;

namespace PolicyForge.Docx.Stories;

/// <summary>Says that a document is a draft: in words, and as a mark behind the text of every page.</summary>
/// <remarks>
/// The mark is the VML shape that Word makes for a watermark: both Word and LibreOffice draw it, and Word's own command removes it.
/// It is decoration (empty alternative text), since the words say the same.
/// </remarks>
internal static class DraftMark
{
    private const string Watermark =
        """
        <w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
        """;

    /// <summary>Writes the mark; in a redline of a document that was no draft, or is none any more, as a change.</summary>
    public static void Write(Story story)
    {
        var change = ChangeOf(story.Scope);
        int id = story.Scope.NextDrawingId();
        story.Paragraphs.Begin(new ParagraphProperties(StyleIds.Header) { Revision = change });
        bool isUnverified = story.Scope.Document.Properties.IsUnverified;
        story.Runs.Text(new RunContext(RunFormat.Bold, change), isUnverified ? "NOT VERIFIED as the approved text" : "DRAFT: not yet approved");
        story.Xml.Raw(Watermark);
        story.Xml.Write($"""<v:shape id="PowerPlusWaterMarkObject{id}" o:spid="_x0000_s{2048 + id}" type="#_x0000_t136" alt="" style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:172pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#ebebeb" stroked="f">""");
        story.Xml.Write($"""<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="{(isUnverified ? "NOT VERIFIED" : "DRAFT")}"/></v:shape></w:pict></w:r>""");
        story.Paragraphs.End();
    }

    /// <summary>True where this document says that it is a draft, or, in a redline, where the old one did.</summary>
    public static bool IsNeeded(DocumentScope scope) =>
        scope.Document.Properties.IsDraft || (scope.Survey.IsRedline && scope.Document.PreviousProperties?.IsDraft == true);

    private static Change? ChangeOf(DocumentScope scope)
    {
        if (!scope.Survey.IsRedline || scope.Document.PreviousProperties is not { } old || old.IsDraft == scope.Document.Properties.IsDraft) return null;
        return scope.Survey.FirstChange! with { Kind = old.IsDraft ? ChangeKind.Deleted : ChangeKind.Inserted, Before = null };
    }
}

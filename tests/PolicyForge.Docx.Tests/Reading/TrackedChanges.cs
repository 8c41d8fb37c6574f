using System.Xml.Linq;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>Accepts or rejects all tracked changes of a part, by the rules of ECMA-376 Part 1, 17.13.5.</summary>
internal static class TrackedChanges
{
    public static XDocument Accept(XDocument part) => Resolve(part, kept: ["ins", "moveTo"], dropped: ["del", "moveFrom"]);

    public static XDocument Reject(XDocument part)
    {
        var rejected = new XDocument(part);
        foreach (string kind in new[] { "rPr", "pPr" })
        {
            foreach (var change in rejected.Descendants(W + (kind + "Change")).ToList())
            {
                var properties = change.Parent!;
                var old = change.Element(W + kind)!;
                // What stands in a paragraph's own mark is no part of its formatting.
                var mark = kind == "pPr" ? properties.Element(W + "rPr") : null;
                properties.ReplaceNodes(old.Elements(), mark);
            }
        }

        return Resolve(rejected, kept: ["del", "moveFrom"], dropped: ["ins", "moveTo"]);
    }

    private static XDocument Resolve(XDocument part, string[] kept, string[] dropped)
    {
        var xml = new XDocument(part);
        foreach (var row in xml.Descendants(W + "tr").Where(r => IsMarked(r.Element(W + "trPr"), dropped)).ToList()) row.Remove();
        string droppedCell = dropped[0] == "ins" ? "cellIns" : "cellDel";
        foreach (var cell in xml.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + droppedCell) is not null).ToList()) cell.Remove();
        foreach (var table in xml.Descendants(W + "tbl").Where(t => !t.Elements(W + "tr").Any()).ToList()) table.Remove();
        var ended = xml.Descendants(W + "p").Where(p => IsMarked(p.Element(W + "pPr")?.Element(W + "rPr"), dropped)).ToList();
        foreach (var run in xml.Descendants().Where(e => Is(e, dropped) && e.Parent!.Name != W + "rPr").ToList()) run.Remove();
        foreach (var run in xml.Descendants().Where(e => Is(e, kept) && e.Parent!.Name != W + "rPr" && e.Parent.Name != W + "trPr").ToList()) run.ReplaceWith(run.Elements());
        foreach (var text in xml.Descendants(W + "delText").ToList()) text.Name = W + "t";
        foreach (var code in xml.Descendants(W + "delInstrText").ToList()) code.Name = W + "instrText";
        foreach (var paragraph in ended) RunIntoNext(paragraph);
        xml.Descendants().Where(e => e.Name.Namespace == W && e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "moveFromRangeStart" or "moveFromRangeEnd" or "moveToRangeStart" or "moveToRangeEnd" or "cellIns" or "cellDel" or "rPrChange" or "pPrChange" or "numberingChange").Remove();
        return xml;
    }

    private static bool Is(XElement element, string[] kinds) => element.Name.Namespace == W && kinds.Contains(element.Name.LocalName);

    private static bool IsMarked(XElement? properties, string[] kinds) => properties is not null && properties.Elements().Any(e => Is(e, kinds));

    private static void RunIntoNext(XElement paragraph)
    {
        var next = paragraph.ElementsAfterSelf().FirstOrDefault();
        var content = paragraph.Elements().Where(e => e.Name != W + "pPr").ToList();
        bool isEmpty = !content.Any(e => e.Name != W + "bookmarkStart" && e.Name != W + "bookmarkEnd" && e.Name != W + "hyperlink" || e.HasElements);
        if (!isEmpty)
        {
            Assert.True(next?.Name == W + "p", "a paragraph whose end goes, but not its words, with no paragraph to run into");
            var properties = next.Element(W + "pPr");
            if (properties is null) next.AddFirst(content);
            else properties.AddAfterSelf(content);
        }

        paragraph.Remove();
    }
}

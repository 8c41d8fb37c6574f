using System.Xml.Linq;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Reading;

/// <summary>Looks for what Word refuses or mends in silence though the SDK's validator says nothing.</summary>
internal static class DocxLint
{
    private static readonly HashSet<string> Revisions = ["ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "rPrChange", "pPrChange", "cellIns", "cellDel", "numberingChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"];

    public static IReadOnlyList<string> Check(DocxFile file)
    {
        var found = new List<string>();
        Package(file, found);
        foreach (var (name, xml) in file.XmlParts().Where(p => p.Name.StartsWith("word/", StringComparison.Ordinal) && p.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Tables(name, xml, found);
            Text(name, xml, found);
            Fields(name, xml, found);
        }

        Ids(file, found);
        References(file, found);
        return found;
    }

    private static void Package(DocxFile file, List<string> found)
    {
        var types = file.Xml("[Content_Types].xml").Root!;
        foreach (string part in types.Elements().Attributes("PartName").Select(a => a.Value.TrimStart('/')).Where(p => !file.Has(p))) found.Add($"a content type for {part}, which is not there");
        var defaults = types.Elements().Attributes("Extension").Select(a => a.Value).ToHashSet();
        foreach (string name in file.Names.Skip(1).Where(n => !defaults.Contains(Path.GetExtension(n).TrimStart('.')))) found.Add($"no content type for {name}");
        foreach (var (name, xml) in file.XmlParts().Where(p => p.Name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            string folder = name[..name.IndexOf("_rels/", StringComparison.Ordinal)];
            string owner = folder + name[(folder.Length + 6)..^5];
            var ids = xml.Root!.Elements().Select(r => (string)r.Attribute("Id")!).ToList();
            if (ids.Distinct().Count() != ids.Count) found.Add($"{name}: an id twice");
            foreach (var relationship in xml.Root.Elements())
            {
                string target = (string)relationship.Attribute("Target")!;
                if ((string?)relationship.Attribute("TargetMode") == "External")
                {
                    if (!Uri.TryCreate(target, UriKind.Absolute, out _) || target.Any(c => !char.IsAsciiLetterOrDigit(c) && !"-._~:/?#[]@!$&'()*+,;=%".Contains(c))) found.Add($"{name}: not an address: {target}");
                }
                else if (!file.Has(new Uri(new Uri("http://x/" + folder), target).AbsolutePath.TrimStart('/'))) found.Add($"{name}: no part {target}");
            }

            if (!file.Has(owner)) continue;
            foreach (var used in file.Xml(owner).Descendants().Attributes().Where(a => a.Name.Namespace == R && !ids.Contains(a.Value))) found.Add($"{owner}: no relationship {used.Value}");
        }
    }

    private static void Tables(string name, XDocument xml, List<string> found)
    {
        foreach (var cell in xml.Descendants(W + "tc").Where(c => c.Elements().Last().Name != W + "p")) found.Add($"{name}: a cell that does not end in a paragraph");
        foreach (var table in xml.Descendants(W + "tbl"))
        {
            int grid = table.Element(W + "tblGrid")!.Elements().Count();
            if (!table.Elements(W + "tr").Any()) found.Add($"{name}: a table without rows");
            foreach (var row in table.Elements(W + "tr"))
            {
                int span = row.Elements(W + "tc").Sum(c => (int?)c.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1);
                if (span != grid) found.Add($"{name}: a row of {span} columns in a grid of {grid}");
            }

            if (table.ElementsAfterSelf().FirstOrDefault()?.Name == W + "tbl") found.Add($"{name}: two tables that run into one");
        }
    }

    private static void Text(string name, XDocument xml, List<string> found)
    {
        foreach (var text in xml.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "delText" || e.Name == W + "instrText"))
        {
            if (text.Value != text.Value.Trim(' ', '\t', '\n') && (string?)text.Attribute(XNamespace.Xml + "space") != "preserve") found.Add($"{name}: spaces that Word will drop: '{text.Value}'");
            bool isDeleted = text.Ancestors(W + "del").Any(a => a.Parent!.Name != W + "rPr");
            if (text.Name == W + "delText" != isDeleted && text.Name != W + "instrText") found.Add($"{name}: {text.Name.LocalName} in the wrong place: '{text.Value}'");
            if (text.Name == W + "instrText" && isDeleted) found.Add($"{name}: a field's code in a deletion has to be delInstrText");
        }

        foreach (var mark in xml.Descendants().Where(IsChange))
        {
            if (mark.Ancestors().Any(IsChange)) found.Add($"{name}: a change inside a change");
            if (mark.Parent!.Name == W + "r") found.Add($"{name}: a change inside a run");
        }

        foreach (string kind in new[] { "moveFrom", "moveTo" })
        {
            string other = kind == "moveTo" ? "moveFrom" : "moveTo";
            var names = xml.Descendants(W + (kind + "RangeStart")).Select(s => (string)s.Attribute(W + "name")!).ToList();
            if (names.Distinct().Count() != names.Count || !names.Order().SequenceEqual(xml.Descendants(W + (other + "RangeStart")).Select(s => (string)s.Attribute(W + "name")!).Order())) found.Add($"{name}: moves that do not pair");
            if (!Ids(kind + "RangeStart").SequenceEqual(Ids(kind + "RangeEnd"))) found.Add($"{name}: ranges of moves that do not end");
        }

        IEnumerable<string> Ids(string element) => xml.Descendants(W + element).Select(e => (string)e.Attribute(W + "id")!).Order();

        foreach (var control in xml.Descendants(W + "sdt").Where(s => !(s.Element(W + "sdtContent")?.HasElements ?? false))) found.Add($"{name}: a content control with nothing in it");
    }

    private static bool IsChange(XElement e) => e.Name.Namespace == W && e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo";

    private static void Fields(string name, XDocument xml, List<string> found)
    {
        int depth = 0;
        foreach (var mark in xml.Descendants(W + "fldChar"))
        {
            depth += (string)mark.Attribute(W + "fldCharType")! switch { "begin" => 1, "end" => -1, _ => 0 };
            if (depth < 0) found.Add($"{name}: a field ends that did not begin");
        }

        if (depth != 0) found.Add($"{name}: a field does not end");
    }

    private static void Ids(DocxFile file, List<string> found)
    {
        var stories = file.XmlParts().Where(p => p.Name.StartsWith("word/", StringComparison.Ordinal) && p.Name.EndsWith(".xml", StringComparison.Ordinal)).SelectMany(p => p.Xml.Descendants()).ToList();
        Unique("annotation", stories.Where(e => e.Name.Namespace == W && (Revisions.Contains(e.Name.LocalName) || e.Name.LocalName == "bookmarkStart")).Select(e => (string?)e.Attribute(W + "id")));
        Unique("bookmark name", stories.Where(e => e.Name == W + "bookmarkStart").Select(e => ((string?)e.Attribute(W + "name"))?.ToUpperInvariant()));
        Unique("content control", stories.Where(e => e.Name == W + "sdtPr").Select(e => (string?)e.Element(W + "id")?.Attribute(W + "val")));
        Unique("drawing", stories.Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("id")));
        var starts = stories.Where(e => e.Name == W + "bookmarkStart").Select(e => (string?)e.Attribute(W + "id")).Order().ToList();
        if (!starts.SequenceEqual(stories.Where(e => e.Name == W + "bookmarkEnd").Select(e => (string?)e.Attribute(W + "id")).Order())) found.Add("bookmarks that do not pair");
        found.AddRange(stories.Where(e => e.Name == W + "bookmarkStart" && ((string)e.Attribute(W + "name")!).Length > 40).Select(e => "a bookmark name of more than 40 characters"));
        found.AddRange(stories.Where(e => e.Name == W + "tag" && ((string)e.Attribute(W + "val")!).Length > 64).Select(e => "a tag of more than 64 characters"));

        void Unique(string what, IEnumerable<string?> ids) => found.AddRange(ids.GroupBy(i => i).Where(g => g.Count() > 1 || g.Key is null).Select(g => $"{what} id '{g.Key}' {g.Count()} times"));
    }

    private static void References(DocxFile file, List<string> found)
    {
        var styles = file.Xml("word/styles.xml").Descendants(W + "style").Select(s => (string)s.Attribute(W + "styleId")!).ToList();
        if (styles.Distinct().Count() != styles.Count) found.Add("a style defined twice");
        var nums = file.Xml("word/numbering.xml").Root!.Elements(W + "num").Select(n => (string)n.Attribute(W + "numId")!).Append("0").ToHashSet();
        var stories = file.XmlParts().Where(p => p.Name.StartsWith("word/", StringComparison.Ordinal) && p.Name.EndsWith(".xml", StringComparison.Ordinal)).SelectMany(p => p.Xml.Descendants()).ToList();
        found.AddRange(stories.Where(e => e.Name.Namespace == W && e.Name.LocalName is "pStyle" or "rStyle" or "tblStyle" or "basedOn" or "next" or "link")
            .Select(e => (string)e.Attribute(W + "val")!).Where(s => !styles.Contains(s)).Distinct().Select(s => $"no style {s}"));
        found.AddRange(stories.Where(e => e.Name == W + "numId").Select(e => (string)e.Attribute(W + "val")!).Where(n => !nums.Contains(n)).Distinct().Select(n => $"no list {n}"));
        var notes = file.Has("word/footnotes.xml") ? file.Xml("word/footnotes.xml").Root!.Elements().Select(n => (string)n.Attribute(W + "id")!).ToList() : [];
        var uses = stories.Where(e => e.Name == W + "footnoteReference").Select(e => (string)e.Attribute(W + "id")!).ToList();
        found.AddRange(uses.Where(u => !notes.Contains(u)).Select(u => $"no footnote {u}"));
        if (uses.Distinct().Count() != uses.Count) found.Add("a footnote referred to twice");
        var bookmarks = stories.Where(e => e.Name == W + "bookmarkStart").Select(e => (string)e.Attribute(W + "name")!).ToHashSet();
        found.AddRange(stories.Where(e => e.Name == W + "hyperlink").Select(e => (string?)e.Attribute(W + "anchor")).Where(a => a is not null && !bookmarks.Contains(a)).Select(a => $"no bookmark {a}"));
        found.AddRange(stories.Where(e => e.Name == W + "instrText").Select(e => e.Value.Trim().Split(' ')).Where(f => f[0] is "REF" or "PAGEREF" && !bookmarks.Contains(f[1])).Select(f => $"no bookmark {f[1]}"));
    }
}

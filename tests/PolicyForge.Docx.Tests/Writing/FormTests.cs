using System.Xml.Linq;
using PolicyForge.Documents.Layouts;
using PolicyForge.Docx.Tests.Reading;
using static PolicyForge.Docx.Tests.Reading.DocxFile;

namespace PolicyForge.Docx.Tests.Writing;

public sealed class FormTests
{
    private readonly DocxFile _file = new(SampleFiles.Bytes(NumberingScheme.Decimal));

    [Theory]
    [InlineData("site-name", "text")]
    [InlineData("purpose", "text")]
    [InlineData("since", "date")]
    [InlineData("host", "dropDownList")]
    [InlineData("see-pupils", "checkbox")]
    [InlineData("head-signature", "text")]
    public void Write_field_is_a_labelled_control_of_its_kind(string name, string kind)
    {
        var properties = Properties(name);
        Assert.Equal(kind, properties.Elements().Last().Name.LocalName);
        Assert.NotEqual("", (string)properties.Element(W + "alias")!.Attribute(W + "val")!);
    }

    [Fact]
    public void Write_date_is_British() =>
        Assert.Equal(("d MMMM yyyy", "en-GB"), ((string)Properties("since").Descendants(W + "dateFormat").Single().Attribute(W + "val")!, (string)Properties("since").Descendants(W + "lid").Single().Attribute(W + "val")!));

    [Fact]
    public void Write_choice_offers_each_option_once() =>
        Assert.Equal(["", "The school's website", "Another host"], Properties("host").Descendants(W + "listItem").Select(i => (string)i.Attribute(W + "value")!));

    [Fact]
    public void Write_check_box_glyph_matches_its_state()
    {
        foreach (var box in _file.Document.Descendants(W14 + "checkbox"))
        {
            bool isChecked = (string?)box.Element(W14 + "checked")!.Attribute(W14 + "val") == "1";
            string code = (string)box.Element(W14 + (isChecked ? "checkedState" : "uncheckedState"))!.Attribute(W14 + "val")!;
            Assert.Equal(((char)Convert.ToInt32(code, 16)).ToString(), TextOf(box.Ancestors(W + "sdt").First().Element(W + "sdtContent")!));
        }
    }

    [Fact]
    public void Write_form_table_has_merged_header_and_cells()
    {
        var table = _file.Document.Descendants(W + "tbl").Last();
        Assert.Equal("3", (string?)table.Descendants(W + "gridSpan").First().Attribute(W + "val"));
        Assert.Equal(["restart", null], table.Descendants(W + "vMerge").Select(m => (string?)m.Attribute(W + "val")));
        Assert.Equal("Approval of an official site", (string?)table.Descendants(W + "tblCaption").Single().Attribute(W + "val"));
    }

    private XElement Properties(string name) =>
        _file.Document.Descendants(W + "tag").Single(t => (string?)t.Attribute(W + "val") == "field:" + name).Parent!;
}

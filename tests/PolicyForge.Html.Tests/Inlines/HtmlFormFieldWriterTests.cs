using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyForge.Documents.Model;
using PolicyForge.Html.Tests.Samples;

namespace PolicyForge.Html.Tests.Inlines;

public sealed class HtmlFormFieldWriterTests
{
    [Fact]
    public void Write_text_date_and_area_are_named_controls()
    {
        IElement form = Form(new TextField("who", "Your name"), new DateField("when", "Date of the visit"), new TextField("why", "Reason", true));
        Assert.Equal(["Your name", "Date of the visit", "Reason"], form.QuerySelectorAll("input[type=text], input[type=date], textarea").Select(e => e.GetAttribute("aria-label")));
        Assert.Equal("pf_field_who", form.QuerySelector("input[name=who]")!.Id);
    }

    [Fact]
    public void Write_check_box_is_labelled_by_its_words()
    {
        IHtmlInputElement box = Form(new CheckBoxField("agree", "I agree", true)).QuerySelector<IHtmlInputElement>("label > input[type=checkbox]")!;
        Assert.True(box.IsDefaultChecked);
        Assert.Equal("I agree", box.ParentElement!.TextContent.Trim());
    }

    [Fact]
    public void Write_choice_starts_with_none_chosen()
    {
        var select = Form(new ChoiceField("who", "Who", ["Staff & governors", "Parents"])).QuerySelector<IHtmlSelectElement>("select[aria-label=Who]")!;
        Assert.Equal(["Choose one", "Staff & governors", "Parents"], select.Options.Select(o => o.Text));
        Assert.Equal("", select.Options[0].Value);
    }

    [Fact]
    public void Write_signature_is_room_with_words_for_those_who_cannot_see_it() =>
        Assert.Equal("To be signed by hand: Head", Form(new SignatureField("head", "Head")).QuerySelector(".sign-here")!.TextContent);

    private static IElement Form(params System.Collections.Immutable.ImmutableArray<Inline> inlines) =>
        Rendered.Blocks(new Form("Visit", [new Paragraph(inlines)])).QuerySelector("[role=form][aria-label=Visit]")!;
}

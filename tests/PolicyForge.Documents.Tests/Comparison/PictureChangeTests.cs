using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Tests.Comparison;

/// <summary>A picture has no words, so that nothing but its change tells that a document with another one has changed.</summary>
public sealed class PictureChangeTests
{
    [Fact]
    public void Compare_a_picture_replaced_is_a_change_of_its_section() => Changed(Figure(1), Figure(2));

    [Fact]
    public void Compare_a_picture_within_a_line_replaced_is_a_change_of_its_section() =>
        Changed(new Paragraph([new Text("Look here "), Image(1)]), new Paragraph([new Text("Look here "), Image(2)]));

    [Fact]
    public void Compare_a_paragraph_of_a_picture_alone_added_is_a_change_of_its_section()
    {
        var old = Document(new Paragraph([new Text("Before.")]));
        var now = Document(new Paragraph([new Text("Before.")]), new Paragraph([Image(1)]));
        Assert.Equal(ChangeNature.Changed, Assert.Single(ChangeSummary.Of(Compare(old, now)).Sections).Nature);
    }

    private static void Changed(Block old, Block now)
    {
        var redline = Compare(Document(old), Document(now));
        Assert.Equal(ChangeNature.Changed, Assert.Single(ChangeSummary.Of(redline).Sections).Nature);
        Assert.True(ChangeSummary.Of(Compare(Document(old), Document(old))).IsEmpty);
    }

    private static PolicyDocument Compare(PolicyDocument old, PolicyDocument now) => DocumentComparer.Compare(old, now, "A. Author", DateTimeOffset.UnixEpoch);

    private static Figure Figure(byte content) => new(Image(content), []);

    private static Image Image(byte content) => new(new ImageResource("map.png", "image/png", [content], 40, 30), "Where the lockers are");

    private static PolicyDocument Document(params Block[] blocks) =>
        new(new DocumentProperties { Title = "Policy", PolicyId = "policy", OrganisationName = "Larkfield Infant School", TrustName = "Larkfield Trust" }, [new Section(1, [new Text("Devices")], "devices", [.. blocks])]);
}

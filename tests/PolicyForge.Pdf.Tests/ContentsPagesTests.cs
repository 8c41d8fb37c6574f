using PolicyForge.Documents.Model;
using PolicyForge.Pdf.Reading;

namespace PolicyForge.Pdf.Tests;

public sealed class ContentsPagesTests
{
    [Theory]
    // Words that occur once; with the number in the bookmark or without.
    [InlineData("Scope:1 2.Duties:3", "Scope Duties", "Scope=1 Duties=3")]
    // A heading that is not in the list has the words of one that is: the order tells them apart, where it can.
    [InlineData("Scope:1 Approval:2 Duties:3 Approval:5", "Scope Approval Duties", "Scope=1 Approval=2 Duties=3")]
    [InlineData("Scope:1 Approval:2 Approval:3 Duties:5", "Scope Approval Duties", "Scope=1 Duties=5")]
    [InlineData("Approval:1 Scope:2 Approval:3", "Scope Approval", "Scope=2 Approval=3")]
    // Pages that fall: something was taken for something else.
    [InlineData("Duties:1 Scope:3", "Scope Duties", "")]
    public void Find_tells_pages_that_are_certain(string outline, string contents, string expected)
    {
        var items = outline.Split(' ').Select(item => item.Split(':')).Select(item => new OutlineItem(1, item[0], int.Parse(item[1], System.Globalization.CultureInfo.InvariantCulture)));
        var list = new Contents("Contents", 1, [.. contents.Split(' ').Select((words, index) => new ContentsEntry(1, new NumberLabel($"{index + 1}.", NumberSequence.Body, 0), words, words))]);
        var pages = ContentsPages.Find([.. items], list);
        Assert.Equal(expected, string.Join(' ', list.Entries.Where(entry => pages.ContainsKey(entry.Anchor)).Select(entry => $"{entry.Anchor}={pages[entry.Anchor]}")));
    }
}

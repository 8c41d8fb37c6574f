using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Tests.Passages;

public sealed class PassageReaderTests
{
    [Fact]
    public void Read_headingParagraphsAndList_givesEach() => Assert.Equal(
        ["Heading:# Aims", "Paragraph:Two lines\nof one paragraph.", "ListItem:- one\n  and more", "ListItem:- two", "ListItem:  - nested", "Paragraph:Last."],
        Kinds("# Aims\nTwo lines\nof one paragraph.\n\n- one\n  and more\n- two\n  - nested\n\nLast.\n"));

    [Fact]
    public void Read_container_holdsItsPassages()
    {
        var container = Assert.Single(PassageReader.Read("::: notice important\nOne.\n\nTwo.\n:::\n"));
        Assert.Equal(PassageKind.Container, container.Kind);
        Assert.Equal("::: notice important", container.Opening);
        Assert.Equal(":::", container.Closing);
        Assert.Equal(["One.", "Two."], container.Children.Select(child => child.Text));
    }

    [Fact]
    public void Read_containerInContainer_closesInnermostFirst()
    {
        var outer = Assert.Single(PassageReader.Read(":::: form Approval\n::: notice\nInner.\n:::\nOuter.\n::::\n"));
        Assert.Equal([PassageKind.Container, PassageKind.Paragraph], outer.Children.Select(child => child.Kind));
    }

    [Fact]
    public void Read_containerThatIsNeverClosed_isALineOfWords() =>
        Assert.Equal(["Statement:::: notice", "Paragraph:Words."], Kinds("::: notice\nWords.\n"));

    [Fact]
    public void Read_conditional_holdsItsPassagesAndDivisions()
    {
        var passage = Assert.Single(PassageReader.Read("{{ if school.age_to < 12 }}\nYoung.\n{{ else }}\nOld.\n{{ end }}\n"));
        Assert.Equal(PassageKind.Conditional, passage.Kind);
        Assert.Equal(["Young.", "{{ else }}", "Old."], passage.Children.Select(child => child.Text));
    }

    [Fact]
    public void Read_conditionalWithinWords_staysOnePassage() =>
        Assert.Equal(["Paragraph:We {{ if a }}always\n\nor{{ else }}never{{ end }} do."], Kinds("We {{ if a }}always\n\nor{{ else }}never{{ end }} do.\n"));

    [Fact]
    public void Read_conditionalThatIsNeverClosed_takesNothingWithIt() =>
        Assert.Equal(["Statement:{{ if a }}", "Paragraph:Words."], Kinds("{{ if a }}\nWords.\n"));

    [Fact]
    public void Read_statementInText_isNoBlock() => Assert.Equal(["Paragraph:Tell the\n{{ terms.head }}\nat once."], Kinds("Tell the\n{{ terms.head }}\nat once."));

    [Fact]
    public void Read_pipeTable_holdsRows()
    {
        var table = Assert.Single(PassageReader.Read("| Who | When |\n|---|---|\n| Lead | Daily |\n| Head | Weekly |"));
        Assert.Equal("| Who | When |\n|---|---|", table.Opening);
        Assert.Equal(["| Lead | Daily |", "| Head | Weekly |"], table.Children.Select(row => row.Text));
    }

    [Fact]
    public void Read_codeWithMarksOfBlocks_isOnePassage() => Assert.Equal(["Code:```\n::: x\n\n# y\n```"], Kinds("```\n::: x\n\n# y\n```\n"));

    [Fact]
    public void Read_windowsLineEnds_leavesThemOut() => Assert.Equal(["Paragraph:One.", "Paragraph:Two."], Kinds("One.\r\n\r\nTwo.\r\n"));

    [Fact]
    public void Read_lineThatBeginsWithEtc_isNoListItem() => Assert.Equal(["Paragraph:Their work, life\netc. The rest."], Kinds("Their work, life\netc. The rest."));

    private static IEnumerable<string> Kinds(string text) => PassageReader.Read(text).Select(passage => $"{passage.Kind}:{passage.Text}");
}

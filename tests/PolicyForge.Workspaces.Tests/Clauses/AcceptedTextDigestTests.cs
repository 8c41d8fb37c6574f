using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Workspaces.Tests.Clauses;

public sealed class AcceptedTextDigestTests
{
    [Theory]
    [InlineData("One.\n\n{{## accept PF3045: on the door ##}}\nTWO WORDS AND more.\n")]
    [InlineData("One.\r\n\r\n{{# accept PF3045: on the door }}\r\nTWO WORDS AND more.\r\n")]
    [InlineData("One.\n\nTWO WORDS AND more. {{## accept PF3045: on the door ##}}\n")]
    public void Of_text_in_which_a_finding_is_accepted_is_as_before(string text) =>
        Assert.Equal(ClauseDigest.Of("One.\n\nTWO WORDS AND more.\n"), ClauseDigest.Of(text));

    [Fact]
    public void Of_text_with_another_comment_is_another() =>
        Assert.NotEqual(ClauseDigest.Of("One.\n"), ClauseDigest.Of("{{## a remark ##}}\nOne.\n"));
}

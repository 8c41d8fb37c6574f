using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Tests.Resolution;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Comparison;

public sealed partial class RedlineProperties
{
    private static readonly DateTimeOffset Date = new(2026, 3, 12, 0, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<(int Seed, int Edits)> Cases =
        (from seed in Gen.Choose(0, 1_000_000) from edits in Gen.Choose(0, 8) select (seed, edits)).ToArbitrary();

    [Fact]
    public void Accept_gives_the_new_document() => Holds((_, now, redline) => Same(now, Redline.Accept(redline)));

    [Fact]
    public void Reject_gives_the_old_document() => Holds((old, _, redline) => Same(old, Redline.Reject(redline)));

    [Fact]
    public void Accept_and_Reject_leave_no_mark() => Holds((_, _, redline) =>
        Assert.False(Redline.HasChanges(Redline.Accept(redline)) || Redline.HasChanges(Redline.Reject(redline))));

    [Fact]
    public void Accept_and_Reject_give_the_content_digests() => Holds((old, now, redline) =>
    {
        Assert.Equal(ContentDigest.Of(Joined(now)), ContentDigest.Of(Redline.Accept(redline)));
        Assert.Equal(ContentDigest.Of(Joined(old)), ContentDigest.Of(Redline.Reject(redline)));
    });

    [Fact]
    public void Compare_with_itself_marks_nothing() => Holds((old, _, _) =>
    {
        var redline = DocumentComparer.Compare(old, old, "A. Author", Date);
        Assert.DoesNotContain(redline.Descendants(), node => node.Change is not null);
        Assert.True(ChangeSummary.Of(redline).IsEmpty);
    });

    [Fact]
    public void Compare_footnotes_are_all_there() => Holds((_, _, redline) =>
    {
        Assert.Equal(Enumerable.Range(1, redline.Footnotes.Length), redline.Footnotes.Select(note => note.Number));
        Assert.All(redline.Descendants().OfType<FootnoteReference>(), mark => Assert.InRange(mark.Number, 1, redline.Footnotes.Length));
    });

    private static void Holds(Action<PolicyDocument, PolicyDocument, PolicyDocument> property) =>
        Prop.ForAll(Cases, given =>
        {
            var script = PolicyScript.Create(given.Seed);
            var scheme = (NumberingScheme)(given.Seed % 5);
            var old = Composition.Compose(script.ToString(), scheme).Value!;
            var now = Composition.Compose(script.Edited(given.Edits).ToString(), scheme).Value!;
            now = now with { Properties = now.Properties with { Version = "2.0" } };
            property(old, now, DocumentComparer.Compare(old, now, "A. Author", Date));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(20260312, 1));

    /// <summary>POLICYFORGE_PROPERTY_TESTS asks for a longer search.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("POLICYFORGE_PROPERTY_TESTS"), out int count) ? count : 60;

    internal static void Same(PolicyDocument expected, PolicyDocument actual)
    {
        Assert.Equal(expected.Properties, actual.Properties);
        Assert.Equal(Outline(expected), Outline(actual));
    }

    /// <summary>Without the widths of columns, which are not compared: they follow from the content.</summary>
    private static string Outline(PolicyDocument document) => Widths().Replace(DocumentOutline.Write(Joined(document)), " _");

    [System.Text.RegularExpressions.GeneratedRegex(@" 0\.\d+")]
    private static partial System.Text.RegularExpressions.Regex Widths();

    private static PolicyDocument Joined(PolicyDocument document) => new JoinedInlines().Rewrite(document);

    private sealed class JoinedInlines : DocumentRewriter
    {
        protected override System.Collections.Immutable.ImmutableArray<Inline> RewriteInlines(System.Collections.Immutable.ImmutableArray<Inline> inlines) =>
            InlineJoiner.Join(base.RewriteInlines(inlines));
    }
}

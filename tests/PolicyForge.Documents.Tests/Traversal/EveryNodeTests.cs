using System.Collections.Immutable;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Tests.Resolution;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Documents.Tests.Traversal;

/// <summary>A node that is added to the model must be known to everything that goes through a document.</summary>
public sealed class EveryNodeTests
{
    private const string Markdown = """
        === template
        ::: cover
        # Title

        ::: history
        :::

        ::: details
        - Key: value
        :::
        :::

        ::: contents
        :::

        # One

        *a* **b** ++c++ ==d== `e` [f](https://example.org) :cite[guidance] :xref[one] [ysgol]{lang=cy} g[^n]\
        ![h](map.png)

        ![i](map.png "caption")

        - item

        | a | b |
        |---|---|
        | c | d |

        Table: Caption

        > quote

        ::: notice important Notice title
        notice
        :::

        ::: form Form title
        :text[a] :date[b] :check[c] :choice[d]{options="x"} :signature[e]
        :::

        ::: signature
        - Role: Name
        :::

        ::: page-break
        :::

        ```
        code
        ```

        ◊a/b◊

        [^n]: note
        === clause a/b
        clause
        """;

    private static readonly PolicyDocument Document = Composition.Compose(Markdown, NumberingScheme.Decimal, Composition.History).Value!;

    [Fact]
    public void Descendants_reach_every_kind_of_node()
    {
        var kinds = typeof(DocumentNode).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DocumentNode)) && !type.IsAbstract && type.Namespace == typeof(DocumentNode).Namespace)
            .Select(type => type.Name).Order();
        Assert.Equal(kinds, Document.Descendants().Select(node => node.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void Rewriter_without_changes_gives_the_same_document() => Assert.Same(Document, new Unchanged().Rewrite(Document));

    [Fact]
    public void Rewriter_reaches_what_Descendants_reach()
    {
        var rewriter = new Shouting();
        var shouted = rewriter.Rewrite(Document);
        Assert.All(shouted.Descendants().OfType<Text>(), text => Assert.Equal(text.Value.ToUpperInvariant(), text.Value));
        Assert.Equal(Document.Descendants().OfType<Text>().Count(), rewriter.Count);
    }

    [Fact]
    public void Digest_and_outline_depend_on_every_text()
    {
        var texts = Document.Descendants().OfType<Text>().ToList();
        string digest = ContentDigest.Of(Document);
        string outline = DocumentOutline.Write(Document);
        Assert.All(texts, text =>
        {
            var changed = new Replacing(text).Rewrite(Document);
            Assert.NotEqual(digest, ContentDigest.Of(changed));
            Assert.NotEqual(outline, DocumentOutline.Write(changed));
        });
    }

    [Fact]
    public void PlainText_has_every_text()
    {
        string plain = PlainText.Of(Document.Blocks);
        Assert.All(Document.Blocks.SelectMany(block => block.Descendants()).OfType<Text>(), text => Assert.Contains(text.Value.Trim(), plain));
    }

    private sealed class Unchanged : DocumentRewriter;

    private sealed class Shouting : DocumentRewriter
    {
        public int Count { get; private set; }

        protected override DocumentNode? RewriteNode(DocumentNode node)
        {
            if (node is not Text text) return RewriteChildren(node);
            Count++;
            return text with { Value = text.Value.ToUpperInvariant() };
        }
    }

    private sealed class Replacing(Text sought) : DocumentRewriter
    {
        protected override DocumentNode? RewriteNode(DocumentNode node) =>
            ReferenceEquals(node, sought) ? sought with { Value = "replaced" } : RewriteChildren(node);
    }
}

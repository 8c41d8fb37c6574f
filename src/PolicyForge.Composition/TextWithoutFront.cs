using System.Collections.Immutable;
using PolicyForge.Documents.Digests;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Composition;

/// <summary>A document without what its layout's front put into it: the text that was approved, whatever the layout makes of the cover.</summary>
/// <remarks>docs/decisions/0081. The version, approval and review that a front prints are properties of the document, and stay.</remarks>
internal static class TextWithoutFront
{
    private const string Layouts = "templates/_layouts/";

    /// <summary>"sha256:" and 64 hexadecimal digits.</summary>
    public static string DigestOf(PolicyDocument document) => "sha256:" + ContentDigest.Of(new Stripping().Rewrite(document));

    private sealed class Stripping : DocumentRewriter
    {
        protected override ImmutableArray<Block> RewriteBlocks(ImmutableArray<Block> blocks) => blocks.Any(IsOfFront) ? [.. blocks.Where(block => !IsOfFront(block))] : blocks;

        private static bool IsOfFront(Block block) => block.Origin.Location?.Path.StartsWith(Layouts, StringComparison.Ordinal) == true;
    }
}

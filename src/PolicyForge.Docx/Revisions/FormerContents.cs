using System.Collections.Immutable;
using System.Text;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Docx.Revisions;

/// <summary>The entries that a contents list had before the changes of a redline: a redline's own list is the new document's.</summary>
internal sealed class FormerContents
{
    private readonly ImmutableArray<ContentsEntry>.Builder _entries = ImmutableArray.CreateBuilder<ContentsEntry>();
    private readonly int _depth;

    private FormerContents(int depth) => _depth = depth;

    public static ImmutableArray<ContentsEntry> Of(PolicyDocument redline, int depth)
    {
        var former = new FormerContents(depth);
        foreach (var block in redline.Blocks) former.Visit(block);
        return former._entries.ToImmutable();
    }

    private void Visit(DocumentNode node)
    {
        bool isInserted = node.Change?.Kind == ChangeKind.Inserted;
        if (node is Inline || (isInserted && !node.Change!.IsShell)) return;
        if (node is Section section && !isInserted) Add(section);
        foreach (var child in NodeChildren.Of(node)) Visit(child);
    }

    private void Add(Section section)
    {
        var old = section.Change is { Kind: ChangeKind.Reformatted, Before: Section before } ? before : section;
        if (!old.InContents || old.Level > _depth) return;
        var text = new StringBuilder();
        foreach (var inline in section.Heading) Append(text, inline);
        _entries.Add(new ContentsEntry(old.Level, old.Number, text.ToString(), old.Anchor));
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline.Change)
        {
            case { Kind: ChangeKind.Inserted }: break;
            case { Kind: ChangeKind.Reformatted, Before: Inline before }: text.Append(PlainText.Of([before])); break;
            default:
                var children = NodeChildren.Of(inline).OfType<Inline>().ToImmutableArray();
                if (children.IsEmpty) text.Append(PlainText.Of([inline with { Change = null }]));
                else foreach (var child in children) Append(text, child);
                break;
        }
    }
}

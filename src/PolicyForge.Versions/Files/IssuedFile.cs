using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Traversal;
using PolicyForge.Documents.Writing;

namespace PolicyForge.Versions.Files;

/// <summary>The file as the generator writes it, and as it is read back: by the same reader as the file in question, so that the two compare.</summary>
internal sealed record IssuedFile(ReadOnlyMemory<byte> Bytes, FiledDocument Document)
{
    public static IssuedFile Build(IssuedState state, FileOfFormat file, IDocumentWriter writer)
    {
        using var content = new MemoryStream();
        var (document, layout) = (state.Policy.Document, state.Policy.Layout);
        var pages = PagesOf(document, file.Document);
        if (pages.Count > 0 && writer is IPagedDocumentWriter paged) paged.Write(document, layout, content, pages);
        else writer.Write(document, layout, content);
        byte[] bytes = content.ToArray();
        return new IssuedFile(bytes, file.Reader.Read(bytes, SourceLocation.OfFile("issued")).Value!);
    }

    /// <summary>The page numbers that the file's contents list has: they depend on a word processor, and are no part of what was issued.</summary>
    private static Dictionary<string, int> PagesOf(PolicyDocument document, FiledDocument file)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = document.Descendants().OfType<Contents>().SelectMany(contents => contents.Entries).ToList();
        foreach (var (line, page) in file.Pages)
        {
            int index = entries.FindIndex(entry => FiledLine.Normalise($"{entry.Number?.Text} {entry.Text}".Trim()) == line);
            if (index < 0) continue;
            pages[entries[index].Anchor] = page;
            entries.RemoveAt(index);
        }

        return pages;
    }
}

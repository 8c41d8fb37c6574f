namespace PolicyForge.Docx.Body;

/// <summary>Writes bookmarks round what links, the contents list and the manifest of clauses point to.</summary>
internal sealed class BookmarkWriter(Story story)
{
    /// <summary>Opens the bookmarks of an anchor, those that something points to; returns the ids to close. Each name is written once.</summary>
    public (int Contents, int Reference) Open(string? anchor, bool isDeleted)
    {
        if (anchor is null) return (0, 0);
        var scope = story.Scope;
        if (isDeleted) return (0, scope.Survey.IsReferenced(anchor) ? Start(scope.Bookmarks.ForDeletedReference(anchor)) : 0);
        int contents = scope.Survey.IsInContents(anchor) ? Start(scope.Bookmarks.ForContents(anchor)) : 0;
        int reference = scope.Survey.IsReferenced(anchor) ? Start(scope.Bookmarks.ForReference(anchor)) : 0;
        return (contents, reference);
    }

    public void Close((int Contents, int Reference) open)
    {
        story.Runs.CloseRevision();
        if (open.Reference > 0) End(open.Reference);
        if (open.Contents > 0) End(open.Contents);
    }

    /// <summary>Returns the id to close with, or 0 where the name is in the file already.</summary>
    public int Start(string name)
    {
        if (!story.Scope.Bookmarks.TryPlace(name)) return 0;
        int id = story.Scope.NextAnnotationId();
        story.Runs.CloseRevision();
        story.Xml.Write($"""<w:bookmarkStart w:id="{id}" w:name="{name}"/>""");
        return id;
    }

    public void End(int id)
    {
        if (id > 0) story.Xml.Write($"""<w:bookmarkEnd w:id="{id}"/>""");
    }
}

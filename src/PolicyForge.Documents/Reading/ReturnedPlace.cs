namespace PolicyForge.Documents.Reading;

/// <summary>The bookmarks round the fields of a form that is to come back.</summary>
public static class ReturnedPlace
{
    private const string Prefix = "field_";

    public static string BookmarkOf(string field) => Prefix + field.Replace('-', '_');

    /// <summary>The field that a bookmark stands round; null where it is another kind of bookmark.</summary>
    public static string? FieldOf(string bookmark) => bookmark.StartsWith(Prefix, StringComparison.Ordinal) ? bookmark[Prefix.Length..].Replace('_', '-') : null;
}

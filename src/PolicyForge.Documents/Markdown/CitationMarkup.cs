namespace PolicyForge.Documents.Markdown;

/// <summary>The Markdown that the template function <c>cite</c> writes: <c>:cite[id]{provision="section 149"}</c>.</summary>
public static class CitationMarkup
{
    public const string Name = "cite";

    /// <param name="id">Entry in the register, as written in the template.</param>
    /// <param name="provision">"section 149"; null or empty where the whole is cited.</param>
    public static string Write(string id, string? provision = null) =>
        FieldMarkup.Write(Name, id, string.IsNullOrWhiteSpace(provision) ? [] : [("provision", provision)]);
}

namespace PolicyForge.Documents.Markdown;

/// <summary>The Markdown that the template function <c>cite</c> writes: <c>:cite[id]{provision="section 149"}</c>.</summary>
public static class CitationMarkup
{
    public const string Name = "cite";

    /// <param name="id">Entry in the register, as written in the template.</param>
    /// <param name="provision">"section 149"; null or empty where the whole is cited.</param>
    /// <param name="isHistoric">True where the text speaks of law as it was: <see cref="Model.Citation.IsHistoric"/>.</param>
    public static string Write(string id, string? provision = null, bool isHistoric = false)
    {
        var attributes = new List<(string Key, string Value)>();
        if (!string.IsNullOrWhiteSpace(provision)) attributes.Add(("provision", provision));
        if (isHistoric) attributes.Add(("historic", "true"));
        return FieldMarkup.Write(Name, id, [.. attributes]);
    }
}

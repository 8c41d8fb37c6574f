using PolicyForge.Documents.Markdown;

namespace PolicyForge.Policies.Expansion;

/// <summary>What <c>xref</c> gives: a reference that is resolved when the document is put together.</summary>
/// <param name="Target">An anchor, or "clause:" and the id of a clause.</param>
internal sealed record ReferenceValue(string Target, bool IsCapitalised = false)
{
    public override string ToString() => ReferenceMarkup.Write(Target, IsCapitalised);
}

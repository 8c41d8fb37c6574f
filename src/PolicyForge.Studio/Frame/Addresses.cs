namespace PolicyForge.Studio.Frame;

/// <summary>The addresses of the studio's pages. Ids are names of the workspace, which hold nothing that an address would have to escape; they are escaped all the same.</summary>
public static class Addresses
{
    /// <summary>Stands for the trust where an address names a school.</summary>
    public const string Trust = "trust";

    public static string School(string id) => $"/schools/{Escape(id)}";

    /// <param name="schoolId">Null for a document of the whole trust.</param>
    public static string Policy(string? schoolId, string policyId) => $"/schools/{Escape(schoolId ?? Trust)}/policies/{Escape(policyId)}";

    /// <param name="clauseId">"area/name".</param>
    public static string Clause(string schoolId, string policyId, string clauseId) => $"{Policy(schoolId, policyId)}/clauses/{string.Join('/', clauseId.Split('/').Select(Escape))}";

    public static string Details(string schoolId) => $"/schools/{Escape(schoolId)}/details";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

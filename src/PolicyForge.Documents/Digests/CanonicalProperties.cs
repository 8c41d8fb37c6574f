using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Digests;

/// <summary>The properties of a document that a reader sees, in canonical form.</summary>
internal static class CanonicalProperties
{
    public static void Write(CanonicalWriter writer, DocumentProperties properties)
    {
        writer.Open("properties");
        writer.Field("title", properties.Title);
        writer.Field("policy", properties.PolicyId);
        writer.Field("school", properties.SchoolId);
        writer.Field("organisation", properties.OrganisationName);
        writer.Field("trust", properties.TrustName);
        writer.Field("motto", properties.Motto);
        writer.Field("version", properties.Version);
        writer.Field("status", properties.Status);
        writer.Field("draft", properties.IsDraft);
        if (properties.IsSignedOff) writer.Field("signed-off", true);
        if (properties.IsUnverified) writer.Field("unverified", true);
        writer.Field("author", properties.Author);
        writer.Field("owner", properties.Owner);
        writer.Field("approver", properties.Approver);
        writer.Field("version-date", properties.VersionDate);
        writer.Field("approved-on", properties.ApprovedOn);
        writer.Field("next-review", properties.NextReview);
        writer.Field("review-cycle", properties.ReviewCycle);
        writer.Field("language", properties.Language);
        writer.Field("subject", properties.Subject);
        foreach (string keyword in properties.Keywords) writer.Field("keyword", keyword);
        writer.Close();
    }
}

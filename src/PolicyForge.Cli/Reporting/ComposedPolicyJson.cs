using System.Text.Json;
using PolicyForge.Composition;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;

namespace PolicyForge.Cli.Reporting;

/// <summary>A composed policy for programs: its properties, its clauses with their origins, and its sections (docs/reference/json.md).</summary>
internal static class ComposedPolicyJson
{
    public static void Write(Utf8JsonWriter json, ComposedPolicy policy)
    {
        var properties = policy.Document.Properties;
        json.WriteString("policy", properties.PolicyId);
        json.WriteString("school", properties.SchoolId);
        json.WriteString("title", properties.Title);
        json.WriteString("organisation", properties.OrganisationName);
        json.WriteString("layout", policy.Layout.Id);
        json.WriteString("version", properties.Version);
        json.WriteString("status", properties.Status);
        json.WriteString("date", properties.VersionDate);
        json.WriteString("next_review", properties.NextReview);
        json.WriteString("content_digest", properties.ContentDigest);
        WriteClauses(json, policy);
        WriteSections(json, policy.Document);
    }

    private static void WriteClauses(Utf8JsonWriter json, ComposedPolicy policy)
    {
        json.WriteStartArray("clauses");
        foreach (var clause in policy.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("id", clause.Id);
            json.WriteString("title", clause.Title);
            json.WriteString("tier", ListReport.NameOf(clause.Trust.Tier));
            json.WriteString("owner", clause.Owner == TextOwner.School ? "school" : "trust");
            json.WriteString("path", clause.Text.Source.Path);
            json.WriteString("digest", clause.Text.Digest.Value);
            json.WriteString("own_text", clause.Own is null ? null : clause.Own.Placement is null ? "whole" : "part");
            json.WriteString("reason", clause.Own?.Reason);
            json.WriteBoolean("varied", clause.IsVaried);
            json.WriteBoolean("behind", clause.IsBehind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSections(Utf8JsonWriter json, PolicyDocument document)
    {
        json.WriteStartArray("sections");
        foreach (var section in document.Descendants().OfType<Section>())
        {
            json.WriteStartObject();
            json.WriteNumber("level", section.Level);
            json.WriteString("number", section.Number?.Text);
            json.WriteString("heading", PlainText.Of(section.Heading));
            json.WriteString("anchor", section.Anchor);
            json.WriteString("clause", section.Origin.ClauseId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

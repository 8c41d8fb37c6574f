using System.Collections.Immutable;
using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Comparison;

/// <summary>Compares what header, footer and title show.</summary>
internal static class PropertyComparer
{
    private static readonly (string Name, Func<DocumentProperties, string?> Value)[] Shown =
    [
        ("Title", properties => properties.Title),
        ("Organisation", properties => properties.OrganisationName),
        ("Trust", properties => properties.TrustName),
        ("Motto", properties => properties.Motto),
        ("Version", properties => properties.Version),
        ("Status", properties => properties.Status),
        ("Date", properties => properties.VersionDate),
        ("Owner", properties => properties.Owner),
        ("Approver", properties => properties.Approver),
        ("Approved by", properties => properties.ApprovedBy),
        ("Approved on", properties => properties.ApprovedOn),
        ("Minute", properties => properties.Minute),
        ("Review cycle", properties => properties.ReviewCycle),
        ("Next review", properties => properties.NextReview),
    ];

    public static ImmutableArray<PropertyChange> Compare(DocumentProperties? old, DocumentProperties now) => old is null
        ? []
        :
        [
            .. Shown.Select(property => new PropertyChange(property.Name, property.Value(old), property.Value(now)))
                .Where(change => change.Old != change.New),
        ];
}

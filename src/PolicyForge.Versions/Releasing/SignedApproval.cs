using System.Collections.Immutable;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Versions.Releasing;

/// <summary>Completes an approval: the next review by the policy's cycle, and where the picture of the signature lies.</summary>
internal static class SignedApproval
{
    public static Approval? Of(ReleaseRequest request, VersionSubject subject, Workspace workspace)
    {
        if (request.Approval is not { } approval) return null;
        if (request.SetsNextReview && approval.NextReview is null && workspace.Policies.Find(subject.PolicyId) is { } policy)
        {
            var own = subject.SchoolId is { } id ? workspace.Schools.Find(id)?.ReviewCycles.GetValueOrDefault(policy.Id)?.Value : null;
            approval = approval with { NextReview = (own ?? policy.Review.Cycle).NextReview(approval.On) };
        }

        return request.Signature is { } picture ? approval with { Picture = PathOf(subject, approval, picture) } : approval;
    }

    public static ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> PictureOf(VersionRow row, ReleaseRequest request) =>
        row.Approval?.Picture is { } path && request.Signature is { } picture ? [(path, picture.Bytes)] : [];

    private static string PathOf(VersionSubject subject, Approval approval, SignaturePicture picture)
    {
        string folder = subject.OwnHistoryPath[..subject.OwnHistoryPath.LastIndexOf('/')];
        return $"{folder}/signature-{approval.On.ToIso()}{picture.Extension}";
    }
}

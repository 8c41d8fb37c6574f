using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Writing;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.History;

namespace PolicyForge.Building.Publishing;

/// <summary>The use case "site", as far as documents go: the approved version of every policy that is to be published, and the versions before it.</summary>
/// <remarks>
/// What was not approved is never shown unless the request asks for drafts: neither a version with a row of its own, nor text that has moved on since the newest
/// row, as the row's digest tells. Then the last approved version is built again from its commit.
/// </remarks>
/// <param name="past">Null where there is no history to build from.</param>
public sealed class PublishPolicies(PolicyComposer composer, PastVersions? past, IReadOnlyList<IDocumentWriter> writers, IDocumentConverter? converter = null)
{
    /// <summary>The folders of the documents in the site's: those in force, and earlier ones.</summary>
    public const string Documents = "documents";

    public const string EarlierDocuments = "earlier";

    /// <summary>Puts the documents aside in the site's folder. With errors, the value is not to be published.</summary>
    public Outcome<PublishedSite> Stage(
        PublishRequest request, string root, OutputFolder folder, RebuiltFiles rebuilt, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var build = new BuildRequest { OutputFolder = root, Formats = request.Formats, PageNumbers = request.PageNumbers, Wants = IsToBePublished, IsPublic = !request.IncludeDrafts && !request.IsInternal };
        var planned = BuildPlan.Make(composer.Workspace, build, writers, converter);
        if (planned.Value is not { } plan) return Outcome<PublishedSite>.Failed(planned.Diagnostics);
        var found = new DiagnosticBag();
        found.AddRange(planned.Diagnostics);
        var outputs = plan.Outputs.Select(output => In($"{Documents}/", output)).ToArray();
        var current = new ConcurrentDictionary<PolicyCopy, bool>(ReferenceEqualityComparer.Instance);
        var unverified = new ConcurrentDictionary<PolicyCopy, bool>(ReferenceEqualityComparer.Instance);
        BuildPlan asTheyStand = new([.. outputs.Where(output => request.IncludeDrafts || !VersionStanding.Of(output.Copy).IsDraft)]);
        found.AddRange(new BuildPolicies(composer, writers, converter).Stage(
            asTheyStand, build, folder, policy =>
            {
                if (policy.Document.Properties.IsUnverified) unverified[policy.Copy] = true;
                return (request.IncludeDrafts || !policy.Document.Properties.IsDraft) && current.TryAdd(policy.Copy, true);
            }, progress, cancellation));
        ReportUnverified(unverified.Keys, found);
        if (found.HasErrors) return Outcome<PublishedSite>.Failed(found.ToImmutable());

        var wishes = outputs.Select(output => WishFor(output, current.ContainsKey(output.Copy), request)).ToArray();
        var files = new PastFiles(past, writers, converter, build, folder, rebuilt)
            .Stage([.. wishes.SelectMany(wish => wish.Past)], progress, cancellation);
        var copies = wishes.Select(wish => Publish(wish, files, found)).Where(copy => copy.Shown is not null || copy.Files.Length > 0 || request.IsInternal).ToImmutableArray();
        ReportEarlier(wishes, files, found);
        return new Outcome<PublishedSite>(new PublishedSite(copies, [.. FilesOf(outputs, current), .. files.Values.SelectMany(file => file.Files)]), found.ToImmutable());
    }

    private static IEnumerable<string> FilesOf(IEnumerable<PlannedOutput> outputs, ConcurrentDictionary<PolicyCopy, bool> current) =>
        outputs.Where(output => current.ContainsKey(output.Copy)).SelectMany(output => output.Files).Select(file => file.Path);

    /// <summary>What is withdrawn is never published.</summary>
    private static bool IsToBePublished(PolicyCopy copy) => copy.Policy.Publish && VersionStanding.Of(copy).Latest?.Status != ReleaseStatus.Withdrawn;

    private static PlannedOutput In(string prefix, PlannedOutput output) => output with { Files = [.. output.Files.Select(file => file with { Path = prefix + file.Path })] };

    private static Wish WishFor(PlannedOutput output, bool isCurrent, PublishRequest request)
    {
        var standing = VersionStanding.Of(output.Copy);
        var inForce = ApprovedRows.InForce(standing.Rows);
        var shown = isCurrent ? standing.Latest : inForce;
        var rebuiltShown = isCurrent || inForce is null ? null : new WantedVersion(output, inForce);
        var earlier = ImmutableArray.CreateBuilder<(VersionRow Row, WantedVersion? Wanted)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (shown is not null) seen.Add(shown.Version.ToString());
        foreach (var row in ApprovedRows.Before(standing.Rows, shown).Where(row => request.IsInternal || request.IncludeDrafts || ApprovedRows.WasInForce(row)))
        {
            bool hasFiles = request.WithArchive && ApprovedRows.WasInForce(row) && seen.Add(row.Version.ToString());
            earlier.Add((row, hasFiles ? new WantedVersion(EarlierFilesOf(output, row), row) : null));
        }

        return new Wish(output, standing, shown, rebuiltShown, earlier.ToImmutable()) { IsCurrent = isCurrent };
    }

    /// <summary>earlier/school/policy/policy-1.2.docx: a file that keeps its meaning once it is downloaded.</summary>
    private static PlannedOutput EarlierFilesOf(PlannedOutput output, VersionRow row) => output with
    {
        Files =
        [
            .. output.Files.Select(file => file with
            {
                Path = $"{EarlierDocuments}/{BuildPlan.PathOf(output.Copy, "")}/{output.Copy.Policy.FileName}-{row.Version}{Path.GetExtension(file.Path)}",
            }),
        ],
    };

    private static PublishedCopy Publish(Wish wish, IReadOnlyDictionary<WantedVersion, PastFile> files, DiagnosticBag found)
    {
        var copy = wish.Output.Copy;
        ImmutableArray<string> shownFiles = [.. wish.Output.Files.Select(file => file.Path)];
        var shown = wish.Shown;
        if (wish.RebuiltShown is { } rebuilt)
        {
            (shownFiles, string? reason) = files[rebuilt];
            if (reason is null) found.Add(PublishingDiagnostics.ShowsEarlier.At(rebuilt.Row.Location, OwnerOf(rebuilt), rebuilt.Row.Version) with { School = copy.School?.Id });
            else
            {
                found.Add(PublishingDiagnostics.LeftOut.At(rebuilt.Row.Location, OwnerOf(rebuilt), rebuilt.Row.Version, reason) with { School = copy.School?.Id });
                shown = null;
            }
        }
        else if (!wish.IsCurrent)
        {
            shownFiles = [];
        }

        return new PublishedCopy(copy, shown, shownFiles, [.. wish.Earlier.Select(row => new EarlierVersion(row.Row, row.Wanted is { } wanted ? files[wanted].Files : []))])
        {
            IsUnderRevision = !wish.IsCurrent || wish.Standing.IsDraft,
        };
    }

    /// <summary>One finding for each row: the trust's stands for every school that has none of its own.</summary>
    private static void ReportUnverified(IEnumerable<PolicyCopy> copies, DiagnosticBag found)
    {
        foreach (var of in copies.GroupBy(copy => VersionStanding.Of(copy).Latest!.Location.Path, StringComparer.Ordinal).OrderBy(of => of.Key, StringComparer.Ordinal))
        {
            var copy = of.First();
            bool isOwn = of.Key.StartsWith("schools/", StringComparison.Ordinal);
            var row = VersionStanding.Of(copy).Latest!;
            found.Report(PublishingDiagnostics.NotVerified, row.Location, isOwn ? copy.ToString() : copy.Policy.Id, row.Version, isOwn ? $"{copy.Policy.Id} --school {copy.School!.Id}" : copy.Policy.Id);
        }
    }

    private static void ReportEarlier(IEnumerable<Wish> wishes, IReadOnlyDictionary<WantedVersion, PastFile> files, DiagnosticBag found)
    {
        var without = wishes.SelectMany(wish => wish.Earlier).Select(row => row.Wanted).OfType<WantedVersion>().Where(version => files[version].Reason is not null)
            .GroupBy(version => files[version].Reason!, StringComparer.Ordinal);
        foreach (var group in without)
        {
            string[] policies = [.. group.Select(version => $"{OwnerOf(version)} {version.Row.Version}").Distinct(StringComparer.Ordinal)];
            string more = policies.Length > 5 ? $" and {policies.Length - 5} more" : "";
            found.Report(PublishingDiagnostics.EarlierWithoutFiles, null, group.Key, string.Join(", ", policies.Take(5)) + more);
        }
    }

    /// <summary>"social-media" for a version of the trust's, "meadow-bank/social-media" for a school's own.</summary>
    private static string OwnerOf(WantedVersion version) =>
        version.Row.Location.Path.StartsWith("schools/", StringComparison.Ordinal) ? version.Output.Copy.ToString() : version.Output.Copy.Policy.Id;

    /// <summary>What a copy would have on the site, were every past version to be had.</summary>
    private sealed record Wish(
        PlannedOutput Output, VersionStanding Standing, VersionRow? Shown, WantedVersion? RebuiltShown, ImmutableArray<(VersionRow Row, WantedVersion? Wanted)> Earlier)
    {
        /// <summary>True where the sources as they stand are shown.</summary>
        public required bool IsCurrent { get; init; }

        public IEnumerable<WantedVersion> Past => Earlier.Select(row => row.Wanted).Append(RebuiltShown).OfType<WantedVersion>();
    }
}

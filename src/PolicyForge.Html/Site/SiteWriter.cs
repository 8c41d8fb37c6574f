using System.Collections.Immutable;

namespace PolicyForge.Html.Site;

/// <summary>Writes a static website of a trust's policies: a page for the trust, one for each school, one for each policy that has earlier versions.</summary>
/// <remarks>
/// Pages load nothing, link relatively and work from a folder (file://). The documents that they link to are the caller's to write, at the paths
/// of their <see cref="SiteDownload"/>s. Ids must be lower-case letters, digits and hyphens, as the workspace holds them to; others throw.
/// </remarks>
public static class SiteWriter
{
    /// <summary>All pages, in the order of their paths.</summary>
    public static ImmutableArray<SiteFile> Write(SiteModel site)
    {
        var files = ImmutableArray.CreateBuilder<SiteFile>();
        files.Add(TrustPageWriter.Write(site));
        AddArchives(site, null, site.Policies, files);
        foreach (SiteSchool school in site.Schools)
        {
            files.Add(SchoolPageWriter.Write(site, school));
            AddArchives(site, school, school.Policies, files);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files.ToImmutable();
    }

    private static void AddArchives(SiteModel site, SiteSchool? school, ImmutableArray<SitePolicy> policies, ImmutableArray<SiteFile>.Builder files)
    {
        foreach (SitePolicy policy in policies)
        {
            if (!policy.Archive.IsEmpty) files.Add(ArchivePageWriter.Write(site, school, policy));
        }
    }
}

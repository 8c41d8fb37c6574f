using PolicyForge.Studio.Frame;

namespace PolicyForge.Studio.Home;

/// <summary>The first page, and the first page of one school.</summary>
internal static class HomePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Visit visit) => visit.Workspace.Schools.Count == 1 && !visit.Workspace.TrustPolicies.Any()
            ? Results.Redirect(Addresses.School(visit.Workspace.Schools[0].Id))
            : visit.Show<HomePage>(
                new PageFrame("What needs me") { Commands = ["policyforge reviews", "policyforge consult status", "policyforge customisations", "policyforge approve --all-drafts --by BODY --on DATE --dry-run"] },
                Needs.Of(visit, null)));
        routes.MapGet("/schools/{school}", (Visit visit, string school) => visit.SchoolOf(school) is { } found
            ? visit.Show<HomePage>(
                new PageFrame(found.Name)
                {
                    Way = [new Crumb("What needs me", "/")],
                    Commands = [$"policyforge reviews --school {found.Id}", $"policyforge consult status --school {found.Id}", $"policyforge customisations --school {found.Id}", $"policyforge slots --school {found.Id}"],
                },
                Needs.Of(visit, found))
            : visit.NotFound("There is no such school."));
    }
}

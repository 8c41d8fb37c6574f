using PolicyForge.Studio.Approving;
using PolicyForge.Studio.Changes;
using PolicyForge.Studio.Clauses;
using PolicyForge.Studio.Consulting;
using PolicyForge.Studio.Details;
using PolicyForge.Studio.Home;
using PolicyForge.Studio.People;
using PolicyForge.Studio.Policies;

namespace PolicyForge.Studio.Hosting;

/// <summary>Every page there is.</summary>
internal static class StudioPages
{
    /// <param name="newAddress">Gives an address that lets one browser in, once.</param>
    public static void Map(IEndpointRouteBuilder routes, Func<string> newAddress)
    {
        HomePages.Map(routes);
        PolicyPages.Map(routes);
        ClausePages.Map(routes);
        ConsultPages.Map(routes);
        ApprovePages.Map(routes);
        DetailsPages.Map(routes);
        ChangesPages.Map(routes);
        YouPages.Map(routes, newAddress);
    }
}

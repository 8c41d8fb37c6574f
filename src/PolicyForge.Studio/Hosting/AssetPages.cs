using PolicyForge.Studio.Frame;

namespace PolicyForge.Studio.Hosting;

/// <summary>The style sheet and the script. They say nothing of the workspace, so that the page that lets nobody in can wear them.</summary>
internal static class AssetPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(StudioAssets.StyleAddress, (HttpContext context) => Asset(context, StudioAssets.Style, "text/css; charset=utf-8"));
        routes.MapGet(StudioAssets.ScriptAddress, (HttpContext context) => Asset(context, StudioAssets.Script, "text/javascript; charset=utf-8"));
    }

    private static IResult Asset(HttpContext context, string text, string type)
    {
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Text(text, type);
    }
}

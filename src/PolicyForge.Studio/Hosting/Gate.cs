using Microsoft.AspNetCore.Antiforgery;
using PolicyForge.Building;
using PolicyForge.Git;
using PolicyForge.Studio.Access;
using PolicyForge.Studio.Frame;
using PolicyForge.Studio.Sources;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Studio.Hosting;

/// <summary>What each request goes through before any page: is it for this machine, from a browser that was let in, from a page of the studio's own?</summary>
public sealed class Gate(Sessions sessions, StudioWorkspace studio, IAntiforgery antiforgery)
{
    public const string EntryPath = "/entry";

    private const string CookiePrefix = "policyforge_studio_";

    /// <summary>Answers what must not come in, and what failed; gives the rest to the pages.</summary>
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Set(context.Response);
        try
        {
            if (await RefusalOfAsync(context).ConfigureAwait(false) is { } answer) await answer.ExecuteAsync(context).ConfigureAwait(false);
            else await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentType: null })
                await Visit.Problem("There is no such page", "Go back, or begin at the first page.", [], context.Response.StatusCode).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            SecurityHeaders.Set(context.Response);
            await AnswerTo(failure).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>The session of a request that was let in.</summary>
    public Session? SessionOf(HttpContext context) => sessions.Find(context.Request.Cookies[CookieOf(context)]);

    private async Task<IResult?> RefusalOfAsync(HttpContext context)
    {
        var request = context.Request;
        if (!RequestRules.IsForThisMachine(request)) return Results.Text("The studio answers only on this computer, under the address that it said when it was started.\n", "text/plain", null, StatusCodes.Status421MisdirectedRequest);
        if (request.Path.StartsWithSegments("/assets")) return null;
        if (request.Path == EntryPath && HttpMethods.IsGet(request.Method)) return Enter(context);
        if (SessionOf(context) is not { } session)
        {
            return Visit.Problem(
                "You are not let in yet",
                "The studio opens with the address that it printed when it was started. Each address works once, in one browser. To use another browser, ask for a new address under \"You\" in the one that is in already; or start the studio again.",
                [], StatusCodes.Status401Unauthorized);
        }

        if (RequestRules.Changes(request) && (!RequestRules.IsOfOwnPages(request) || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false)))
        {
            return Visit.Problem(
                "This form was not taken",
                "It did not come from a page of this studio, or the studio was started again since the page was opened. Nothing was changed. Go back (what you typed is still there), copy it, load the page again, and send it once more.",
                [], StatusCodes.Status400BadRequest);
        }

        if (session.Person is null && request.Path != "/you") return Results.Redirect("/you");
        var state = studio.Current();
        return state.Composer is null ? Visit.Problem("The workspace cannot be read", "Until this is put right, nothing can be shown.", state.Diagnostics, StatusCodes.Status503ServiceUnavailable) : null;
    }

    private IResult Enter(HttpContext context)
    {
        if (sessions.Exchange(context.Request.Query["token"]) is not { } session)
        {
            if (SessionOf(context) is not null) return Results.Redirect("/");
            return Visit.Problem("This address has been used", "Each address of the studio works once. Start the studio again, or ask for a new address under \"You\" in the browser that is in already.", [], StatusCodes.Status401Unauthorized);
        }

        context.Response.Cookies.Append(CookieOf(context), session.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return Results.Redirect("/");
    }

    /// <summary>Each studio has its own: cookies do not know ports.</summary>
    private static string CookieOf(HttpContext context) => CookiePrefix + context.Connection.LocalPort;

    private static IResult AnswerTo(Exception failure)
    {
        // A form that cannot be read is first met where its token is looked for.
        if (failure is AntiforgeryValidationException { InnerException: { } inner }) return AnswerTo(inner);
        if (failure is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException)
            return Visit.Problem("That is too large", $"The studio takes files of up to {StudioHost.MostUploadBytes / 1024 / 1024} MB, and texts of up to 1 MB.", [], StatusCodes.Status413PayloadTooLarge);
        if (failure is BadHttpRequestException bad) return Visit.Problem("This was not understood", "The browser sent something that the studio cannot read. Nothing was changed.", [], bad.StatusCode);
        if (GitFailure.Of(failure) is { } git) return Visit.Problem("The history cannot be read", "Nothing was changed.", [git], StatusCodes.Status503ServiceUnavailable);
        if (failure is RefusedLinkException refused) return Visit.Problem("A link is in the way", "Nothing was changed.", [WorkspaceDiagnostics.RefusedLink.At(SourceLocation.OfFile(refused.Path))], StatusCodes.Status503ServiceUnavailable);
        if (MachineFailure.Of(failure) is { } machine) return Visit.Problem("The computer could not do it", "Nothing was left half-written.", [machine], StatusCodes.Status503ServiceUnavailable);
        return Visit.Problem("The studio has failed", $"This is a fault of the program, not of your policies ({failure.GetType().Name}). Nothing was left half-written. Please report what you did, and the words here.", [], StatusCodes.Status500InternalServerError);
    }
}

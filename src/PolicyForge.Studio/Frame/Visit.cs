using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyForge.Diagnostics;
using PolicyForge.Studio.Access;
using PolicyForge.Studio.Sources;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Studio.Frame;

/// <summary>One request, as pages see it: who asks, of what, and on which day.</summary>
public sealed class Visit(HttpContext context, Session session, StudioWorkspace studio, Drafts drafts, DateOnly today)
{
    private const string DoneCookie = "policyforge_done";

    private LoadedState? _state;

    public HttpContext Context => context;

    public Session Session => session;

    public StudioWorkspace Studio => studio;

    public Drafts Drafts => drafts;

    public DateOnly Today => today;

    /// <summary>Asked before a page is opened that saves anything.</summary>
    public CommitAuthor Person => session.Person!;

    /// <summary>The workspace as this request found it.</summary>
    public LoadedState State => _state ??= studio.Current();

    /// <summary>Looks again: after something was saved, or refused because of what somebody else has saved.</summary>
    public void Refresh() => _state = null;

    /// <summary>Only where <see cref="LoadedState.Composer"/> is there: the gate sees to that before a page is asked.</summary>
    public Workspace Workspace => State.Workspace!;

    /// <summary>The school of an address; null where there is none.</summary>
    public School? SchoolOf(string id) => Workspace.Schools.Find(id);

    /// <summary>The copy of an address: a school's, or for <see cref="Addresses.Trust"/> a document of the whole trust; null where there is none.</summary>
    public (School? School, PolicyDefinition Policy)? CopyOf(string schoolId, string policyId)
    {
        if (Workspace.Policies.Find(policyId) is not { } policy) return null;
        if (SchoolOf(schoolId) is { } school) return Workspace.PoliciesFor(school).Contains(policy) ? (school, policy) : null;
        return schoolId == Addresses.Trust && policy.Scope == PolicyScope.Trust ? (null, policy) : null;
    }

    /// <summary>Whose versions an address means: as <see cref="CopyOf"/>, and for <see cref="Addresses.Trust"/> also the trust's text of a policy that each school has; null where there is none.</summary>
    public (School? School, PolicyDefinition Policy)? SubjectOf(string schoolId, string policyId) =>
        CopyOf(schoolId, policyId) ?? (schoolId == Addresses.Trust && SchoolOf(schoolId) is null && Workspace.Policies.Find(policyId) is { } policy ? ((School? School, PolicyDefinition Policy)?)(null, policy) : null);

    /// <summary>The way to a page of one policy.</summary>
    public ImmutableArray<Crumb> WayTo(School? school, PolicyDefinition policy, bool withPolicy = true) =>
    [
        new Crumb("What needs me", "/"),
        .. school is null ? (Crumb[])[] : [new Crumb(school.ShortName, Addresses.School(school.Id))],
        .. withPolicy && (school is not null || policy.Scope == PolicyScope.Trust) ? (Crumb[])[new Crumb(policy.Title, Addresses.Policy(school?.Id, policy.Id))] : [],
    ];

    /// <summary>A page, with the frame that all have.</summary>
    public RazorComponentResult<TPage> Show<TPage>(PageFrame frame, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        string? done = context.Request.Cookies[DoneCookie];
        if (done is not null) context.Response.Cookies.Delete(DoneCookie, DoneOptions);
        string[] parts = Uri.UnescapeDataString(done ?? "").Split('\n');
        return Page<TPage>(
            frame with
            {
                Trust = State.Workspace?.Trust.Name ?? "",
                Person = session.Person?.Name,
                Done = frame.Done ?? (parts[0].Length > 0 ? parts[0] : null),
                DoneCommit = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null,
            }, view, status);
    }

    public IResult NotFound(string what) => Show<ProblemPage>(
        new PageFrame("There is no such page") { Way = [new Crumb("What needs me", "/")] },
        new ProblemView($"{what} The address may be an old one, or a name may have changed.", []), StatusCodes.Status404NotFound);

    /// <summary>Goes to another page and says there what was done.</summary>
    /// <param name="address">Of the studio's own.</param>
    /// <param name="commit">Null where nothing was committed.</param>
    public IResult Done(string address, string what, Commit? commit = null)
    {
        context.Response.Cookies.Append(DoneCookie, Uri.EscapeDataString($"{what}\n{commit?.Id.Value}"), DoneOptions);
        return Results.Redirect(address);
    }

    /// <summary>A page without a visit: for who is not let in, and where the studio itself fails.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, object view, int status)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A page that says what is wrong.</summary>
    public static IResult Problem(string title, string words, ImmutableArray<Diagnostic> findings, int status) => Page<ProblemPage>(new PageFrame(title), new ProblemView(words, findings), status);

    /// <summary>The form that was sent. Its anti-forgery token has been checked.</summary>
    public async Task<FormValues> FormAsync() => new(await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false));

    /// <summary>A file to keep, under a name that says what it is.</summary>
    public static IResult Download(byte[] content, string type, string name) => Results.File(content, type, name);

    private static CookieOptions DoneOptions => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };
}

using PolicyForge.Studio.Access;
using PolicyForge.Studio.Frame;
using PolicyForge.Versions.Repositories;

namespace PolicyForge.Studio.People;

/// <summary>Who is there: asked once, when a browser comes in.</summary>
internal static class YouPages
{
    public static void Map(IEndpointRouteBuilder routes, Func<string> newAddress)
    {
        routes.MapGet("/you", (Visit visit) => Show(visit, ViewOf(visit)));
        routes.MapPost("/you", async (Visit visit, Sessions sessions) =>
        {
            var form = await visit.FormAsync().ConfigureAwait(false);
            if (form.Line("action") == "invite" && visit.Session.Person is not null) return Show(visit, ViewOf(visit) with { Invitation = newAddress() });
            var person = new CommitAuthor(form.Line("name"), form.Line("email"));
            if (!person.IsUsable || !person.Email.Contains('@', StringComparison.Ordinal))
                return Show(visit, new YouView(person.Name, person.Email, visit.Session.Person is null, "Write your name, and an e-mail address with an @ in it. Neither can hold < or >."), StatusCodes.Status409Conflict);
            bool isFirst = visit.Session.Person is null;
            sessions.Name(visit.Session, person);
            return isFirst ? Results.Redirect("/") : visit.Done("/you", $"You are {person.Name} from now on.");
        });
    }

    private static YouView ViewOf(Visit visit)
    {
        var person = visit.Session.Person ?? visit.State.Repository?.FindPerson();
        return new YouView(person?.Name ?? "", person?.Email ?? "", visit.Session.Person is null);
    }

    private static IResult Show(Visit visit, YouView view, int status = StatusCodes.Status200OK) =>
        visit.Show<YouPage>(new PageFrame(view.IsFirst ? "Who are you?" : "You") { Way = view.IsFirst ? [] : [new Crumb("What needs me", "/")], Commands = view.IsFirst ? [] : ["git config user.name", "git config user.email"] }, view, status);
}

using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Docx;
using PolicyForge.Html;
using PolicyForge.Studio.Frame;

namespace PolicyForge.Studio.Policies;

/// <summary>A policy as one school has it: to read, to compare, to take away.</summary>
internal static class PolicyPages
{
    private const string Base = "/schools/{school}/policies/{policy}";
    private const string Missing = "This school has no such policy.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Base, (Visit visit, Converting converting, string school, string policy) => With(visit, school, policy, copy => Show(visit, converting, copy)));
        routes.MapGet(Base + "/print", (Visit visit, string school, string policy, string? mark) => With(visit, school, policy, copy => Composed(visit, copy, composed =>
            DocumentFiles.Framed(visit.Context, DocumentFiles.Page(mark == "own" ? ReviewCopy.Of(composed) : composed.Document, composed.Layout)))));
        routes.MapGet(Base + "/download.docx", (Visit visit, string school, string policy) => With(visit, school, policy, copy => Composed(visit, copy, composed =>
            Visit.Download(DocumentFiles.Word(composed.Document, composed.Layout), DocumentFiles.WordType, NameOf(copy, ".docx")))));
        routes.MapGet(Base + "/download.html", (Visit visit, string school, string policy) => With(visit, school, policy, copy => Composed(visit, copy, composed =>
            Visit.Download(DocumentFiles.Page(composed.Document, composed.Layout), "text/html; charset=utf-8", NameOf(copy, ".html")))));
        routes.MapGet(Base + "/download.pdf", (Visit visit, Converting converting, string school, string policy) => With(visit, school, policy, copy => Composed(visit, copy, composed => Pdf(visit, converting, composed))));
        routes.MapGet(Base + "/compare", (Visit visit, string school, string policy, string? from, string? to) => With(visit, school, policy, copy => ShowComparison(visit, copy, from ?? PolicyReading.LastApproved, to ?? PolicyReading.Working)));
        routes.MapGet(Base + "/compare/print", (Visit visit, string school, string policy, string? from, string? to) => With(visit, school, policy, copy => Compared(visit, copy, from, to, (document, layout) =>
            DocumentFiles.Framed(visit.Context, DocumentFiles.Written(new HtmlRedlineWriter(), document, layout)))));
        routes.MapGet(Base + "/compare.docx", (Visit visit, string school, string policy, string? from, string? to) => With(visit, school, policy, copy => Compared(visit, copy, from, to, (document, layout) =>
            Visit.Download(DocumentFiles.Written(new DocxWriter(), document, layout), DocumentFiles.WordType, NameOf(copy, "-changes.docx")))));
    }

    private static IResult With(Visit visit, string school, string policy, Func<PolicyCopy, IResult> answer) =>
        visit.CopyOf(school, policy) is var (found, definition) ? answer(new PolicyCopy(definition, found)) : visit.NotFound(Missing);

    private static IResult Show(Visit visit, Converting converting, PolicyCopy copy)
    {
        string subject = CommandWords.Subject(copy.Policy.Id, copy.School?.Id);
        return visit.Show<PolicyPage>(
            new PageFrame($"{copy.Policy.Title}{(copy.School is { } school ? $", {school.ShortName}" : "")}")
            {
                Way = visit.WayTo(copy.School, copy.Policy, withPolicy: false),
                Commands = [$"policyforge show {subject}", $"policyforge build {subject}", $"policyforge history {subject}", $"policyforge redline {subject} --since-approved"],
            },
            PolicyReading.Of(visit, copy) with { HasPdf = converting.IsThere });
    }

    private static IResult ShowComparison(Visit visit, PolicyCopy copy, string from, string to)
    {
        string older = from == PolicyReading.LastApproved ? "--since-approved" : $"--from {CommandWords.Quoted(from == PolicyReading.Working ? "working" : from)}";
        string newer = to == PolicyReading.Working ? "" : $" --to {CommandWords.Quoted(to)}";
        return visit.Show<ComparePage>(
            new PageFrame("What has changed")
            {
                Way = visit.WayTo(copy.School, copy.Policy),
                Commands = [$"policyforge redline {CommandWords.Subject(copy.Policy.Id, copy.School?.Id)} {older}{newer}"],
            },
            PolicyReading.CompareViewOf(visit, copy, from, to));
    }

    private static IResult Composed(Visit visit, PolicyCopy copy, Func<ComposedPolicy, IResult> answer)
    {
        var composed = visit.State.Composer!.Compose(copy);
        if (composed.Value is { } policy && !composed.HasErrors) return answer(policy);
        return Visit.Problem("The policy cannot be printed", "Something in it is wrong. What it is, and how to mend it, stands here.", composed.Diagnostics, StatusCodes.Status409Conflict);
    }

    private static IResult Compared(Visit visit, PolicyCopy copy, string? from, string? to, Func<Documents.Model.PolicyDocument, Documents.Layouts.Layout, IResult> answer)
    {
        var compared = PolicyReading.Compare(visit, copy, from ?? PolicyReading.LastApproved, to ?? PolicyReading.Working);
        return compared.Value is { } redline ? answer(redline.Document, redline.Layout) : Visit.Problem("These cannot be compared", "", compared.Diagnostics, StatusCodes.Status409Conflict);
    }

    private static IResult Pdf(Visit visit, Converting converting, ComposedPolicy composed)
    {
        var made = DocumentFiles.Pdf(converting, composed, visit.Context.RequestAborted);
        return made.Value is { } pdf
            ? Visit.Download(pdf, "application/pdf", NameOf(composed.Copy, ".pdf"))
            : Visit.Problem("No PDF could be made", "The Word file can be saved as PDF from Word.", made.Diagnostics, StatusCodes.Status503ServiceUnavailable);
    }

    private static string NameOf(PolicyCopy copy, string ending) => $"{copy.School?.Id ?? Addresses.Trust}-{copy.Policy.Id}{ending}";
}

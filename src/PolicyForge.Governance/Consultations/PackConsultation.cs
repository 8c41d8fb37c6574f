using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Comparison;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Traversal;
using PolicyForge.Versions.Repositories;
using PolicyForge.Versions.Rows;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Governance.Consultations;

/// <summary>What goes to the unions.</summary>
/// <param name="Against">What the text is compared with, as printed: "version 3.1".</param>
public sealed record ConsultationPack(
    ConsultationSubject Subject, Consultation Consultation, ImmutableArray<ConsultedText> Texts, string Against, PolicyDocument Redline, Layout RedlineLayout, Layout Layout);

/// <summary>The use case "consult pack": compares the text that is put with the last agreed version.</summary>
public static class PackConsultation
{
    /// <returns>The pack, with PF8251 where no agreed version can be rebuilt; or PF8222, PF8250 and what keeps the copy from being composed.</returns>
    public static Outcome<ConsultationPack> Run(ConsultationSubject subject, IRepository repository, ISourceTree tree)
    {
        var found = new DiagnosticBag();
        if (subject.Consultations.LastOrDefault() is not { } consultation)
        {
            found.Report(ConsultDiagnostics.NoneOpen, null, subject);
            return Outcome<ConsultationPack>.Failed(found.ToImmutable());
        }

        if (subject.ChangedSince(consultation) is { IsEmpty: false } changed) found.Report(ReturnDiagnostics.TextChanged, consultation.Location, string.Join(", ", changed));
        var composer = new PolicyComposer(subject.Workspace);
        var copy = CopyOf(subject);
        var now = composer.ComposeAsIssued(copy);
        found.AddRange(now.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        if (now.Value is not { } proposed || found.HasErrors) return Outcome<ConsultationPack>.Failed(found.ToImmutable());
        var (agreed, against) = Agreed(subject, copy, composer, repository, tree, found);
        if (agreed is null) return Outcome<ConsultationPack>.Failed(found.ToImmutable());
        var redline = DocumentComparer.Compare(
            SignedCopy.Without(agreed.Document), SignedCopy.Without(proposed.Document), ConsultationPapers.Author, new DateTimeOffset(consultation.Opened.FirstDay, TimeOnly.MinValue, TimeSpan.Zero));
        return new Outcome<ConsultationPack>(
            new ConsultationPack(
                subject, consultation, [.. consultation.Clauses.Select(put => TextOf(subject, consultation, put.Id.Value, agreed.Document, proposed.Document))],
                against, redline, proposed.Layout with { Previous = agreed.Layout }, proposed.Layout),
            found.ToImmutable());
    }

    /// <summary>The trust's text has no document of its own where each school has one: a school that prints it unchanged stands for all.</summary>
    private static PolicyCopy CopyOf(ConsultationSubject subject)
    {
        var school = subject.School ?? (subject.Policy.Scope == PolicyScope.Trust ? null
            : subject.Workspace.SchoolsWith(subject.Policy).OrderBy(of => subject.Workspace.VariedBy(of).Count()).FirstOrDefault());
        return new PolicyCopy(subject.Policy, subject.School is null && school is not null ? WithoutOwnTexts(subject, school) : school);
    }

    /// <summary>With what only a school can write, and the trust's text of all else.</summary>
    private static School WithoutOwnTexts(ConsultationSubject subject, School school) =>
        school with { Clauses = new IdTable<SchoolClause>(school.Clauses.Where(own => subject.Workspace.Clauses.Find(own.Id)?.Tier == ClauseTier.Local)) };

    /// <summary>The newest approved version that can be rebuilt; for a school without one, its copy with the trust's texts.</summary>
    private static (ComposedPolicy? Document, string Against) Agreed(
        ConsultationSubject subject, PolicyCopy copy, PolicyComposer composer, IRepository repository, ISourceTree tree, DiagnosticBag found)
    {
        var archive = new VersionArchive(repository, tree);
        var of = new VersionSubject(subject.Policy.Id, copy.School?.Id);
        var history = subject.School is null ? subject.Policy.History : subject.School.OwnPolicies.Find(subject.Policy.Id)?.History;
        foreach (var row in (history?.Rows ?? []).Reverse().Where(row => row is { Imported: false, Status: ReleaseStatus.Approved or ReleaseStatus.Issued }))
        {
            if (archive.Find(subject.School is null ? of with { SchoolId = null } : of, row.Version.ToString()).Value is not { Commit: { } commit }) continue;
            if (archive.Compose(of, commit.Id).Value is { } document) return (document, $"version {row.Version}");
        }

        string against = "the trust's text as it stands";
        found.Report(ReturnDiagnostics.NoAgreedVersion, null, subject, against);
        return copy.School is { } school
            ? (new PolicyComposer(subject.Workspace).ComposeAsIssued(copy with { School = WithoutOwnTexts(subject, school) }).Value, against)
            : (composer.ComposeAsIssued(copy).Value, against);
    }

    private static ConsultedText TextOf(ConsultationSubject subject, Consultation consultation, string id, PolicyDocument agreed, PolicyDocument proposed)
    {
        var clause = subject.Workspace.ClauseFor(subject.School, id);
        return new ConsultedText(
            id, clause?.Title ?? id, BlocksOf(agreed, id), BlocksOf(proposed, id), clause?.Own?.Reason.ReplaceLineEndings(" ").Trim(),
            [.. consultation.Responses.Where(response => response.Clause?.Value == id)]);
    }

    private static ImmutableArray<Block> BlocksOf(PolicyDocument document, string clauseId) =>
        FlatBlocks.Of(document.Descendants().OfType<ClauseBlock>().Where(clause => clause.ClauseId == clauseId));
}

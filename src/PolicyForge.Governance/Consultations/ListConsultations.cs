using System.Collections.Immutable;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Governance.Consultations;

/// <summary>One consultation, and what follows from it today.</summary>
/// <param name="DaysLeft">Until the last day for answers; negative when it has passed; null where it has ended.</param>
/// <param name="Changed">Clauses whose text is no longer what was put or agreed.</param>
public sealed record ListedConsultation(ConsultationSubject Subject, Consultation Consultation, int? DaysLeft, ImmutableArray<string> Changed);

/// <summary>The use case "consult status".</summary>
public static class ListConsultations
{
    /// <summary>The trust's first, then schools in the order of the workspace; of each policy the newest last.</summary>
    /// <param name="schools">Ids; empty for the trust and all schools.</param>
    /// <param name="withEnded">False gives only those that are open.</param>
    public static ImmutableArray<ListedConsultation> Run(Workspace workspace, ImmutableArray<string> schools, bool withEnded, DateOnly today) =>
    [
        .. from subject in Subjects(workspace, schools)
           from consultation in subject.Consultations
           where withEnded || consultation.IsOpen
           select new ListedConsultation(
               subject, consultation, consultation.IsOpen ? consultation.Closes.Value.LastDay.DayNumber - today.DayNumber : null, subject.ChangedSince(consultation)),
    ];

    private static IEnumerable<ConsultationSubject> Subjects(Workspace workspace, ImmutableArray<string> schools)
    {
        var ofTrust = workspace.Policies.Where(policy => schools.IsEmpty && policy.Consultations.Count > 0).Select(policy => new ConsultationSubject(workspace, policy, null));
        var ofSchools = from school in workspace.Schools
                        where schools.IsEmpty || schools.Contains(school.Id)
                        from own in school.OwnPolicies
                        where own.Consultations.Count > 0 && workspace.Policies.Contains(own.Id)
                        select new ConsultationSubject(workspace, workspace.Policies[own.Id], school);
        return ofTrust.Concat(ofSchools);
    }
}

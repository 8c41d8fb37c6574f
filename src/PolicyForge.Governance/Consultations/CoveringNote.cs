using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Consultations;
using static PolicyForge.Governance.Consultations.ConsultationPapers;

namespace PolicyForge.Governance.Consultations;

/// <summary>The note on top of a pack: what is put, to whom, until when, and what lies beside it.</summary>
public static class CoveringNote
{
    /// <param name="against">The version with which the text is compared, as printed.</param>
    public static PolicyDocument Of(ConsultationSubject subject, Consultation consultation, ImmutableArray<ConsultedText> texts, string against)
    {
        string organisation = subject.School?.Name ?? subject.Workspace.Trust.Name;
        string[] changed = [.. texts.Where(text => text.IsChanged).Select(text => text.Title)];
        return new PolicyDocument(PropertiesOf(subject, consultation, "Covering note"),
        [
            Front(subject, consultation, "Covering note"),
            Line($"To: {string.Join(", ", consultation.Unions.Select(union => union.Value))}"),
            Line($"{organisation} consults {consultation.With} on the {subject.Policy.Title}. Answers are asked for by {consultation.Closes.Value}."),
            .. consultation.Reason is { } reason ? (Block[])[Line($"Reason: {reason}")] : [],
            Line(changed.Length == 0 ? $"No clause differs from {against}." : $"These clauses differ from {against}: {string.Join("; ", changed)}."),
            Line("With this note come: the comparison, in Word with tracked changes and as a web page; the schedule of clauses with the current and the proposed text; and the response form."),
            Line("Please answer on the form, clause by clause, or in the comparison: with comments, by accepting or rejecting changes, or with changes of your own. A reply that came already stands in the schedule."),
        ]);
    }
}

using System.Collections.Immutable;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Consultations;
using static PolicyForge.Governance.Consultations.ConsultationPapers;

namespace PolicyForge.Governance.Consultations;

/// <summary>The schedule of clauses: current, proposed, reason, responses of all unions, outcome. A landscape table.</summary>
public static class ClauseSchedule
{
    private static readonly ImmutableArray<(string Heading, double Weight)> Columns =
        [("Clause", 0.11), ("Current text", 0.25), ("Proposed text", 0.25), ("Reason", 0.13), ("Responses", 0.16), ("Outcome", 0.10)];

    public static PolicyDocument Of(ConsultationSubject subject, Consultation consultation, ImmutableArray<ConsultedText> texts)
    {
        var general = consultation.Responses.Where(response => response.Clause is null).ToArray();
        return new PolicyDocument(PropertiesOf(subject, consultation, "Schedule of clauses"),
        [
            Front(subject, consultation, "Schedule of clauses"),
            new Table([.. Columns.Select(column => new TableColumn(column.Weight))],
            [
                new TableRow([.. Columns.Select(column => Cell(column.Heading))]),
                .. texts.Select(text => new TableRow(
                [
                    Cell([text.Title, text.Id]),
                    text.Current.IsEmpty ? Cell("Not in the last agreed version.") : Cell(text.Current),
                    text.Proposed.IsEmpty ? Cell("Left out.") : text.IsChanged ? Cell(text.Proposed) : Cell("No change."),
                    Cell(text.Reason ?? consultation.Reason ?? ""),
                    Cell(text.Responses.Select(Described)),
                    Cell(OutcomeOf(consultation)),
                ])),
            ])
            {
                HasHeaderColumn = true,
                RowsMayBreak = true,
                Description = "Each clause with its current and proposed text, the reason, the responses and the outcome",
            },
            .. general.Length == 0 ? (Block[])[] : [new Section(1, [new Text("On the whole")], "on-the-whole", [.. general.Select(response => (Block)Line(Described(response)))])],
        ]);
    }

    private static string OutcomeOf(Consultation consultation) => consultation.Outcome is not { } outcome ? ""
        : $"{char.ToUpperInvariant(ConsultationWords.Printed(outcome.Result)[0])}{ConsultationWords.Printed(outcome.Result)[1..]}, {outcome.On}{(outcome.Minute is { } minute ? $", {minute}" : "")}";
}

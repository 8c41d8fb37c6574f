using System.Collections.Immutable;
using System.Text.Json;
using PolicyForge.Cli.Running;
using PolicyForge.Governance.Consultations;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Cli.Reporting;

/// <summary>What `consult status` says.</summary>
internal static class ConsultationReport
{
    public static void WriteTable(CommandSession session, ImmutableArray<ListedConsultation> list, bool withEnded)
    {
        if (list.IsEmpty)
        {
            session.Environment.Output.WriteLine(withEnded ? "No consultation is on record." : "No consultation is open.");
            return;
        }

        TerminalTable.Write(session, ["Policy", "School", "With", "Closes", "State", "Not answered", "Changed since"], list.Select(one => (string[])
        [
            one.Subject.Policy.Id, one.Subject.School?.Id ?? "trust", one.Consultation.With, one.Consultation.Closes.Value.ToIso(), ConsultationWording.StateOf(one),
            one.Consultation.IsOpen ? string.Join(", ", one.Consultation.Unanswered) : "", string.Join(", ", one.Changed),
        ]));
    }

    public static void WriteJson(CommandSession session, ImmutableArray<ListedConsultation> list) => JsonReport.Write(session.Environment.Output, json => Write(json, list));

    /// <summary>The member "consultations".</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<ListedConsultation> list)
    {
        json.WriteStartArray("consultations");
        foreach (var one in list)
        {
            var consultation = one.Consultation;
            json.WriteStartObject();
            json.WriteString("policy", one.Subject.Policy.Id);
            json.WriteString("school", one.Subject.School?.Id);
            json.WriteString("with", consultation.With);
            json.WriteString("opened", consultation.Opened.ToIso());
            json.WriteString("closes", consultation.Closes.Value.ToIso());
            if (one.DaysLeft is { } days) json.WriteNumber("days_left", days);
            else json.WriteNull("days_left");
            json.WriteString("outcome", consultation.Outcome is { } outcome ? ConsultationWords.WordOf(outcome.Result) : null);
            WriteList("not_answered", consultation.IsOpen ? consultation.Unanswered : []);
            WriteList("clauses", consultation.Clauses.Select(clause => clause.Id.Value));
            WriteList("changed_since", one.Changed);
            json.WriteString("file", consultation.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteList(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}

using System.Text;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Consultations;

/// <summary>Writes a consultation's file, and adds to one at its end: every character that stands in it stays as it is.</summary>
public static class ConsultationText
{
    public static string New(string with, IEnumerable<string> unions, PartialDate opened, PartialDate closes, string? reason, IEnumerable<(string Clause, string Digest)> clauses)
    {
        var text = new StringBuilder();
        text.Append("with: ").Append(Quoted(with)).Append('\n');
        text.Append("unions:\n");
        foreach (string union in unions) text.Append("  - ").Append(Quoted(union)).Append('\n');
        text.Append("opened: ").Append(opened.ToIso()).Append('\n');
        text.Append("closes: ").Append(closes.ToIso()).Append('\n');
        if (reason is not null) text.Append("reason: ").Append(Quoted(reason)).Append('\n');
        text.Append("clauses:\n");
        foreach (var (clause, digest) in clauses) text.Append("  - clause: ").Append(clause).Append("\n    digest: ").Append(digest).Append('\n');
        return text.ToString();
    }

    /// <param name="text">The file as it is; where it has answers, they are the last thing in it.</param>
    public static string WithResponses(string text, bool hasResponses, IEnumerable<NewResponse> responses)
    {
        string newline = NewlineOf(text);
        var added = Ended(text, newline);
        if (!hasResponses) added.Append("responses:").Append(newline);
        foreach (var response in responses)
        {
            added.Append("  - from: ").Append(Quoted(response.From)).Append(newline);
            if (response.Clause is not null) added.Append("    clause: ").Append(response.Clause).Append(newline);
            if (response.Answer is { } answer) added.Append("    answer: ").Append(ConsultationWords.WordOf(answer)).Append(newline);
            if (response.Text is not null) added.Append("    text: ").Append(Quoted(response.Text)).Append(newline);
            added.Append("    on: ").Append(response.On.ToIso()).Append(newline);
            if (response.By is not null) added.Append("    by: ").Append(Quoted(response.By)).Append(newline);
        }

        return added.ToString();
    }

    /// <param name="texts">What was agreed in place of what was put.</param>
    public static string WithOutcome(string text, ConsultationResult result, PartialDate on, string? minute, IEnumerable<(string Clause, string Digest)> texts)
    {
        string newline = NewlineOf(text);
        var added = Ended(text, newline).Append("outcome:").Append(newline);
        added.Append("  result: ").Append(ConsultationWords.WordOf(result)).Append(newline);
        added.Append("  on: ").Append(on.ToIso()).Append(newline);
        if (minute is not null) added.Append("  minute: ").Append(Quoted(minute)).Append(newline);
        bool isFirst = true;
        foreach (var (clause, digest) in texts)
        {
            if (isFirst) added.Append("  texts:").Append(newline);
            added.Append("    - clause: ").Append(clause).Append(newline).Append("      digest: ").Append(digest).Append(newline);
            isFirst = false;
        }

        return added.ToString();
    }

    /// <summary>Without the key "outcome" and what belongs to it; all else stays as it is.</summary>
    public static string WithoutOutcome(string text)
    {
        var kept = new StringBuilder();
        bool isInside = false;
        foreach (string line in text.Split('\n'))
        {
            bool isIndented = line.Length == 0 || char.IsWhiteSpace(line[0]);
            isInside = line.StartsWith("outcome:", StringComparison.Ordinal) || (isInside && isIndented);
            if (!isInside) kept.Append(line).Append('\n');
        }

        return kept.ToString().TrimEnd('\n') + "\n";
    }

    private static StringBuilder Ended(string text, string newline)
    {
        var ended = new StringBuilder(text);
        if (ended.Length > 0 && ended[^1] != '\n') ended.Append(newline);
        return ended;
    }

    private static string NewlineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>In double quotes; a line break as \n, so that paragraphs are kept.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char character in text.Trim().ReplaceLineEndings("\n"))
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (character == '\n') quoted.Append("\\n");
            else if (char.IsControl(character)) quoted.Append(' ');
            else quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}

/// <summary>An answer that is about to be added.</summary>
/// <param name="Clause">Null where it is about no one clause.</param>
public sealed record NewResponse(string From, string? Clause, ResponseAnswer? Answer, string? Text, PartialDate On, string? By);

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Documents.Layouts;
using PolicyForge.Documents.Model;
using PolicyForge.Documents.Reading;
using PolicyForge.Documents.Traversal;
using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Governance.Consultations;

/// <summary>What the papers of one consultation have in common: their properties, their layout, and the mark by which a form is known when it comes back.</summary>
public static class ConsultationPapers
{
    /// <summary>The author of the tracked changes in the comparison: what anybody else changes is an answer.</summary>
    public const string Author = "Proposed text";

    private static readonly PageSetup LandscapeA4 = new(297, 210, 18, 15, 16, 15);

    /// <summary>"Response to 2026-11-20-jcc, 1a2b3c4d": stands in the file's properties, where every word processor keeps it.</summary>
    public static string MarkOf(Consultation consultation)
    {
        string texts = string.Join('\n', consultation.Clauses.Select(clause => $"{clause.Id.Value} {clause.Digest}"));
        return $"Response to {consultation.Id}, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts)))[..8]}";
    }

    /// <summary>"Comparison for 2026-11-20-jcc, 1a2b3c4d": of the very words that were sent, so that a file that came back is compared with no other.</summary>
    public static string MarkOf(Consultation consultation, IEnumerable<ReturnedWord> sent)
    {
        string words = string.Join('\n', sent.Select(word => $"{word.Text} {word.InsertedBy} {word.DeletedBy} {word.ClauseId}"));
        return $"Comparison for {consultation.Id}, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8]}";
    }

    public static DocumentProperties PropertiesOf(ConsultationSubject subject, Consultation consultation, string title, string? mark = null) => new()
    {
        Title = title,
        PolicyId = subject.Policy.Id,
        SchoolId = subject.School?.Id,
        OrganisationName = subject.School?.Name ?? subject.Workspace.Trust.Name,
        TrustName = subject.Workspace.Trust.Name,
        Subject = mark ?? $"{subject.Policy.Title}: consultation of {consultation.Opened}",
        VersionDate = consultation.Opened.ToString(),
        Modified = new DateTimeOffset(consultation.Opened.FirstDay, TimeOnly.MinValue, TimeSpan.Zero),
    };

    /// <summary>The organisation's layout without what only a policy has.</summary>
    public static Layout Dress(Layout layout, bool isLandscape) => layout with
    {
        Id = isLandscape ? "consultation-wide" : "consultation",
        Numbering = NumberingScheme.Plain,
        Page = isLandscape ? LandscapeA4 : layout.Page,
        Typography = isLandscape ? layout.Typography with { BodySize = 10, LineSpacing = 1.0 } : layout.Typography,
        Header = RunningText.Empty,
        Footer = new RunningText(
            [new RunningPart(RunningField.Title)], [], [new RunningPart(RunningField.Words, "Page "), new RunningPart(RunningField.Page), new RunningPart(RunningField.Words, " of "), new RunningPart(RunningField.PageCount)]),
        DifferentFirstPage = false,
        ReferenceDocx = null,
        HistoryColumns = [],
        HistoryTitle = null,
    };

    internal static Cover Front(ConsultationSubject subject, Consultation consultation, string title) => new(
    [
        Line(title, ParagraphRole.Title),
        Line(subject.School?.Name ?? subject.Workspace.Trust.Name, ParagraphRole.Organisation),
        Line($"{subject.Policy.Title}. Consultation with {consultation.With}, {consultation.Opened} to {consultation.Closes.Value}", ParagraphRole.Subtitle),
    ]);

    internal static Paragraph Line(string words, ParagraphRole role = ParagraphRole.Body) => new([new Text(words)]) { Role = role };

    internal static TableCell Cell(IEnumerable<string> paragraphs) => new([.. paragraphs.Where(text => text.Length > 0).Select(text => (Block)Line(text))]);

    internal static TableCell Cell(string words) => Cell([words]);

    /// <summary>A narrow cell: rows of a table are lines of it.</summary>
    internal static TableCell Cell(ImmutableArray<Block> blocks) => new([.. blocks.SelectMany(block => block is not Table table ? [block] : RowsOf(table))]);

    private static IEnumerable<Block> RowsOf(Table table) => table.Rows.Select(row => (Block)Line(string.Join(" | ", row.Cells.Select(cell => PlainText.Of(cell.Blocks).ReplaceLineEndings(" ").Trim()))));

    internal static string Described(ConsultationResponse response)
    {
        string answer = response.Answer is { } given ? ConsultationWords.Printed(given) : "";
        string said = string.Join(". ", new[] { answer, response.Text?.ReplaceLineEndings(" ").TrimEnd('.') }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{response.From.Value}{(response.By is { } person ? $" ({person})" : "")}: {said}.";
    }
}

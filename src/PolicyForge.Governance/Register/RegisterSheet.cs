using System.Collections.Immutable;
using PolicyForge.Documents.Sheets;
using PolicyForge.Governance.Reviews;
using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Governance.Register;

/// <summary>The register as a table: with a column for each thing, for programs; or with fewer and fuller ones, for reading.</summary>
public static class RegisterSheet
{
    public const string Title = "Register of policies";

    private static readonly ImmutableArray<SheetColumn> AllColumns =
    [
        new("School", 32), new("Policy", 38), new("Owner", 26), new("Approver", 26), new("Version", 10), new("Status", 16), new("Approved by", 26),
        new("Approved on", 14), new("Next review", 14), new("Review cycle", 18), new("Statutory", 12), new("Asked for by", 50), new("Must be published", 16),
        new("Review", 24), new("Notes", 40),
    ];

    private static readonly ImmutableArray<SheetColumn> ReadColumns =
    [
        new("School", 26), new("Policy", 30), new("Version", 16), new("Approved", 26), new("Next review", 17), new("Owner", 22), new("Statutory", 34),
        new("Must be published", 15), new("Review", 22),
    ];

    /// <summary>A column for each thing.</summary>
    public static DataSheet Full(PolicyRegister register) => Sheet(register, AllColumns, FullRow);

    /// <summary>Nine columns, for reading on paper and screen. The first is the school.</summary>
    public static DataSheet ToRead(PolicyRegister register) => Sheet(register, ReadColumns, ReadRow);

    private static DataSheet Sheet(PolicyRegister register, ImmutableArray<SheetColumn> columns, Func<RegisterEntry, ImmutableArray<SheetCell>> rowOf) => new()
    {
        Title = Title,
        Organisation = register.Workspace.Trust.Name,
        AsOf = register.AsOf,
        Figures = FiguresOf(register.Entries),
        Columns = columns,
        KeyColumn = 1,
        Rows = [.. register.Entries.Select(rowOf)],
    };

    /// <summary>How many there are, and how many of them need what.</summary>
    public static ImmutableArray<SheetFigure> FiguresOf(IReadOnlyCollection<RegisterEntry> entries)
    {
        int Of(Tone tone) => entries.Count(entry => entry.Standing == RegisterStanding.Held && RegisterWording.ToneOf(entry) == tone);
        return
        [
            new(entries.Count(entry => entry.Standing == RegisterStanding.Held), "in the register", Tone.None),
            new(Of(Tone.Late), "overdue", Tone.Late),
            new(Of(Tone.Attention), "need attention", Tone.Attention),
            new(Of(Tone.Soon), "due soon", Tone.Soon),
            new(Of(Tone.Fine), "current", Tone.Fine),
            new(entries.Count(entry => entry.Standing == RegisterStanding.Missing), "missing", Tone.Late),
        ];
    }

    private static ImmutableArray<SheetCell> FullRow(RegisterEntry entry) =>
    [
        entry.Organisation,
        entry.Title,
        entry.Owner,
        entry.Approver,
        entry.Version?.Version.ToString() ?? "",
        new SheetCell(RegisterWording.StatusOf(entry)) { Tone = entry.Standing == RegisterStanding.Missing ? Tone.Late : Tone.None },
        entry.Version?.Approval?.By ?? "",
        DateOf(ApprovedOn(entry)),
        DateOf(entry.Review?.DueBy),
        entry.Cycle.ToString(),
        RegisterWording.StatutoryOf(entry),
        entry.Duty?.Basis ?? "",
        RegisterWording.PublicationOf(entry),
        new SheetCell(RegisterWording.ReviewOf(entry)) { Tone = RegisterWording.ToneOf(entry) },
        RegisterWording.NotesOf(entry),
    ];

    private static ImmutableArray<SheetCell> ReadRow(RegisterEntry entry) =>
    [
        entry.Organisation,
        entry.Title,
        string.Join(", ", (string[])[.. entry.Version is { } row ? (string[])[row.Version.ToString()] : [], RegisterWording.StatusOf(entry)]),
        ApprovedOn(entry) is { } on ? DateOf(on) with { Text = entry.Version?.Approval is { } approval ? $"{on}, {approval.By}" : on.ToString() } : SheetCell.Empty,
        NextOf(entry),
        entry.Owner,
        entry.Duty is null or { IsOfTrust: true } || entry.Standing == RegisterStanding.NotRequired ? RegisterWording.StatutoryOf(entry) : $"{RegisterWording.StatutoryOf(entry)}: {entry.Duty.Basis}",
        RegisterWording.PublicationOf(entry),
        new SheetCell(JoinNotes(RegisterWording.ReviewOf(entry), RegisterWording.NotesOf(entry))) { Tone = RegisterWording.ToneOf(entry) },
    ];

    /// <summary>When the version in force was approved, or reviewed without change; null for one that was not.</summary>
    public static PartialDate? ApprovedOn(RegisterEntry entry) =>
        entry.Review?.LastReview is { } row ? ReviewAssessor.ReviewedOn(row) : null;

    private static SheetCell NextOf(RegisterEntry entry) => entry.Review?.DueBy is { } due
        ? DateOf(due) with { Text = $"{due} ({Cycle(entry)})" }
        : entry.Cycle.ToString();

    private static string Cycle(RegisterEntry entry) => entry.Cycle.ToString() is { Length: > 0 } words ? char.ToLowerInvariant(words[0]) + words[1..] : "";

    private static string JoinNotes(string review, string notes) => review.Length == 0 ? notes : notes.Length == 0 ? review : $"{review}; {notes}";

    private static SheetCell DateOf(PartialDate? date) =>
        date is { } day ? new SheetCell(day.ToString()) { Date = day.LastDay, IsMonth = !day.HasDay } : SheetCell.Empty;
}

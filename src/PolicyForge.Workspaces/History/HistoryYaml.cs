using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;
using static PolicyForge.Workspaces.Dates.DateYaml;
using static PolicyForge.Yaml.YamlShapes;

namespace PolicyForge.Workspaces.History;

/// <summary>The keys of history.yaml.</summary>
public static class HistoryYaml
{
    private static readonly YamlKey<string> By = Required("by", Line, "Who approved it.");
    private static readonly YamlKey<PartialDate> On = Required("on", Date, "When it was approved.");
    private static readonly YamlKey<string> Minute = Optional("minute", Line, "The reference of the minute.");
    private static readonly YamlKey<PartialDate> NextReview = Optional("next_review", Date, "When it is next reviewed, where that was decided.");

    private static readonly YamlKey<string> SignedBy = Optional("signed_by", Line, "Who signed it, as printed in the signature block, written by `policyforge approve`.");
    private static readonly YamlKey<string> Signature = Optional("signature", Line, "The path of a picture of the signature, from the workspace's root.");

    private static readonly YamlShape<Approval> ApprovalShape = new YamlObject<Approval>("An approval", [By, On, Minute, NextReview, SignedBy, Signature], map =>
        new Approval(map.Get(By), map.Get(On), map.Find(Minute), map.FindValue(NextReview)) { SignedBy = map.Find(SignedBy), Picture = map.Find(Signature) });

    private static readonly YamlKey<string> OverrideReason = Required("reason", Text, "Why it was approved all the same.");
    private static readonly YamlKey<string> OverrideBy = Required("by", Line, "Who takes responsibility for that.");
    private static readonly YamlKey<RowOverride> Override = Optional("override", new YamlObject<RowOverride>("An override", [OverrideReason, OverrideBy], map =>
        new RowOverride(map.Get(OverrideReason), map.Get(OverrideBy))), "Given where the version was approved although something stood against it.");

    private static readonly YamlKey<VersionNumber> Version = Required("version", VersionNumberYaml.Version, "The version in quotes: \"1.0\", \"1.1\", \"2.0\", or a year: \"2022\".");
    private static readonly YamlKey<PartialDate> RowDate = Optional("date", Date, "The version's date: 2024-05-17, or 2024-05. Only an imported row may lack it.");
    private static readonly YamlKey<string> Author = Optional("author", Line, "Who made the version. Only an imported row may lack it.");
    private static readonly YamlKey<ImmutableArray<string>> Summary = Optional("summary", new YamlList<string>(Text, orSingle: true, least: 1), "What changed: one paragraph, or a list of paragraphs. Only an imported row may lack it.");
    private static readonly YamlKey<ReleaseStatus> Status = Required("status", Choice(ReleaseStatusWords.All), "Where the version stands.");
    private static readonly YamlKey<Approval> ApprovalKey = Optional("approval", ApprovalShape, "Who approved the version, and when.");
    private static readonly YamlKey<string> Consulted = Optional("consulted", Line, "With whom the text was consulted on, when, and what came of it.");
    private static readonly YamlKey<bool> WithoutChange = Optional("reviewed_without_change", YamlShapes.Boolean, "true where the policy was reviewed and left as it was.");
    private static readonly YamlKey<bool> Imported = Optional("imported", YamlShapes.Boolean, "true where the version is older than this repository.");
    private static readonly YamlKey<VersionNumber> RenumberedFrom = Optional("renumbered_from", VersionNumberYaml.Version, "The version as which it was issued, where another branch had issued one of that number: written by `policyforge history repair`.");
    private static readonly YamlShape<string> FileDigest = Matching(text => ClauseDigest.TryParse(text, out _), YamlDiagnostics.InvalidDigest, "^sha256:[0-9a-f]{64}$");
    private static readonly YamlKey<string> Digest = Optional("digest", FileDigest, "The digest of the document's content, written by `policyforge release`.");
    private static readonly YamlKey<string> Generator = Required("generator", Line, "What wrote the files: PolicyForge and its version.");
    private static readonly YamlKey<string> Docx = Optional("docx", FileDigest, "The digest of the Word file, every byte of it.");
    private static readonly YamlKey<string> Html = Optional("html", FileDigest, "The digest of the web page, every byte of it.");
    private static readonly YamlKey<IssuedFiles> Files = Optional("files", new YamlObject<IssuedFiles>("The files of a version", [Generator, Docx, Html], map => new IssuedFiles(
        map.Get(Generator),
        new[] { ("docx", map.Find(Docx)), ("html", map.Find(Html)) }.Where(file => file.Item2 is not null).ToImmutableSortedDictionary(file => file.Item1, file => file.Item2!, StringComparer.Ordinal))),
        "The files that the version was issued as, written by `policyforge release`.");

    private static readonly YamlKey<string> ComposedBy = Optional("generator", Line, "What composed the document of the digest: PolicyForge and its version, written by `policyforge release` where there are no `files`.");
    private static readonly YamlKey<string> Sources = Optional("sources", FileDigest, "The digest of the files that the version was made from, written by `policyforge release`.");

    private static readonly YamlKey<string> PrintedVersion = Optional("version", Line, "What the history table prints for the version.");
    private static readonly YamlKey<string> PrintedDate = Optional("date", Line, "What it prints for the date.");
    private static readonly YamlKey<PrintedRow> AsPrinted = Optional("as_printed", new YamlObject<PrintedRow>("What is printed", [PrintedVersion, PrintedDate], map =>
        new PrintedRow(map.Find(PrintedVersion), map.Find(PrintedDate))), "For an imported row: how it stood in the table that it came from.");

    private static readonly YamlShape<VersionRow> Row = new YamlObject<VersionRow>(
        "A row of the history", [Version, RowDate, Author, Summary, Status, ApprovalKey, Consulted, Override, WithoutChange, Imported, AsPrinted, RenumberedFrom, Digest, ComposedBy, Sources, Files], map => Complete(map, new VersionRow
        {
            Version = map.Get(Version),
            Date = map.FindValue(RowDate) ?? default,
            IsDateUnknown = map.FindValue(RowDate) is null,
            AsPrinted = map.Find(AsPrinted),
            Author = map.Get(Author, ""),
            Summary = map.Get(Summary, [""]),
            Status = map.Get(Status),
            Approval = map.Find(ApprovalKey),
            Consulted = map.Find(Consulted),
            Override = map.Find(Override),
            ReviewedWithoutChange = map.Get(WithoutChange, false),
            Imported = map.Get(Imported, false),
            RenumberedFrom = map.FindValue(RenumberedFrom),
            Digest = map.Find(Digest),
            Generator = map.Find(ComposedBy),
            Sources = map.Find(Sources),
            Files = map.Find(Files),
            Location = map.LocationOf(Version),
        }));

    private static readonly YamlKey<ImmutableArray<VersionRow>> Rows = Required("rows", ListOf(Row), "The versions, oldest first. Rows are only ever added at the end.");

    public static YamlObject<ImmutableArray<VersionRow>> Shape { get; } = new("A history", [Rows], map => Dated(map.Get(Rows)));

    /// <summary>Only what came in from elsewhere may lack what nobody knows any more: nobody is made to invent it.</summary>
    private static VersionRow Complete(YamlMap map, VersionRow row)
    {
        if (row.Imported) return row;
        foreach (string key in new[] { row.IsDateUnknown ? "date" : null, row.Author.Length == 0 ? "author" : null, row.Summary is [""] ? "summary" : null }.OfType<string>()) map.Source.Diagnostics.Report(HistoryDiagnostics.RowLacks, map.LocationOf(Version), row.Version, key);
        if (row.AsPrinted is not null) map.Source.Diagnostics.Report(HistoryDiagnostics.PrintedOtherwise, map.LocationOf(AsPrinted), row.Version);
        return row;
    }

    /// <summary>A row without a date stands at that of its neighbour.</summary>
    private static ImmutableArray<VersionRow> Dated(ImmutableArray<VersionRow> rows)
    {
        if (!rows.Any(row => row.IsDateUnknown)) return rows;
        var dated = rows.ToBuilder();
        for (int i = 0; i < dated.Count; i++)
        {
            if (!dated[i].IsDateUnknown) continue;
            var next = rows.Skip(i).FirstOrDefault(row => !row.IsDateUnknown);
            dated[i] = dated[i] with { Date = i > 0 ? dated[i - 1].Date : next?.Date ?? default };
        }

        return dated.ToImmutable();
    }
}

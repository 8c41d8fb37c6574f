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
    private static readonly YamlKey<PartialDate> RowDate = Required("date", Date, "The version's date: 2024-05-17, or 2024-05.");
    private static readonly YamlKey<string> Author = Required("author", Line, "Who made the version.");
    private static readonly YamlKey<ImmutableArray<string>> Summary = Required("summary", new YamlList<string>(Text, orSingle: true, least: 1), "What changed: one paragraph, or a list of paragraphs.");
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

    private static readonly YamlShape<VersionRow> Row = new YamlObject<VersionRow>(
        "A row of the history", [Version, RowDate, Author, Summary, Status, ApprovalKey, Consulted, Override, WithoutChange, Imported, RenumberedFrom, Digest, ComposedBy, Sources, Files], map => new VersionRow
        {
            Version = map.Get(Version),
            Date = map.Get(RowDate),
            Author = map.Get(Author),
            Summary = map.Get(Summary),
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
        });

    private static readonly YamlKey<ImmutableArray<VersionRow>> Rows = Required("rows", ListOf(Row), "The versions, oldest first. Rows are only ever added at the end.");

    public static YamlObject<ImmutableArray<VersionRow>> Shape { get; } = new("A history", [Rows], map => map.Get(Rows));
}

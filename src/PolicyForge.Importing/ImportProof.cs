using System.Collections.Immutable;
using PolicyForge.Composition;
using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Docx;
using PolicyForge.Docx.Opening;
using PolicyForge.Governance.Files;
using PolicyForge.Importing.Proof;
using PolicyForge.Importing.Source;
using PolicyForge.Importing.Word;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Importing;

/// <summary>Builds what an import made, and holds it against the file line by line.</summary>
/// <param name="Comparison">Null where it cannot be built.</param>
/// <param name="Errors">Why it cannot.</param>
/// <param name="OwnLayouts">How many schools have a layout of their own, which wins over the imported one.</param>
internal sealed record ImportProof(Comparison? Comparison, ImmutableArray<Diagnostic> Errors, int OwnLayouts)
{
    private const int DifferencesShown = 200;
    private const string OtherSchoolNamed = "PF3513";

    /// <summary>Other schools that the text names.</summary>
    public ImmutableArray<Diagnostic> Named { get; private init; } = [];

    /// <summary>Schools that have the policy, by their lists or because they have all.</summary>
    public ImmutableArray<string> Holders { get; private init; } = [];

    /// <summary>Why the house style cannot be taken over; null where it can.</summary>
    public string? HouseStyleFault { get; private init; }

    public static ImportProof Of(ISourceTree tree, WorkspaceEdit edit, string policyId, string? schoolId, SourceDocument source)
    {
        var loaded = WorkspaceLoader.Load(new EditedSourceTree(tree, edit));
        var paths = edit.Drafts.Select(draft => draft.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> errors = [.. loaded.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Location is { } at && paths.Contains(at.Path))];
        if (loaded.Value is not { } workspace || workspace.Policies.Find(policyId) is not { } policy) return new ImportProof(null, errors.IsEmpty ? loaded.Diagnostics : errors, 0);
        var school = workspace.SchoolsWith(policy).FirstOrDefault(school => schoolId is null || school.Id == schoolId) ?? workspace.SchoolsWith(policy).FirstOrDefault();
        if (schoolId is null && workspace.SchoolsWith(policy).FirstOrDefault(own => source.Paragraphs.Any(paragraph => paragraph.Text.Contains(own.Name, StringComparison.OrdinalIgnoreCase))) is { } namedSchool) school = namedSchool;
        var composed = new PolicyComposer(workspace).ComposeAsIssued(new PolicyCopy(policy, WithoutLayout(school)));
        // What the text names is for a person to mend; what cannot be read back would be our fault.
        ImmutableArray<Diagnostic> named = [.. composed.Diagnostics.Where(finding => finding.Code is OtherSchoolNamed)];
        errors = [.. errors, .. composed.Diagnostics.Where(finding => finding.Severity == Severity.Error && finding.Code != OtherSchoolNamed)];
        if (composed.Value is not { } built || !errors.IsEmpty) return new ImportProof(null, errors, 0);
        if (built.Layout.ReferenceDocx is not null && new DocxWriter().CheckHouseStyle(built.Layout, SourceLocation.OfFile("reference.docx")).FirstOrDefault(finding => finding.Severity == Severity.Error) is { } fault) return new ImportProof(null, [], 0) { HouseStyleFault = fault.Message };
        using var output = new MemoryStream();
        new DocxWriter().Write(built.Document, built.Layout, output);
        if (WordParts.TryRead(output.ToArray(), out _) is not { } parts) return new ImportProof(null, [], 0);
        var comparison = Comparison.Of(PrintedLines.Of(source), PrintedLines.Of(WordReader.Read(parts)));
        return new ImportProof(comparison, [], workspace.SchoolsWith(policy).Count(other => other.Layout is not null)) { Named = named, Holders = [.. workspace.SchoolsWith(policy).Select(other => other.Id)] };
    }

    public IEnumerable<Diagnostic> Findings(SourceLocation place, string file)
    {
        if (Comparison is null)
        {
            yield return ImportDiagnostics.NotLoaded.At(place, file, string.Join(" ", Errors.Take(3).Select(error => $"{error.Location?.Path}:{error.Location?.Start.Line} {error.Message}")));
            yield break;
        }

        foreach (var difference in Comparison.Differences.Where(IsOfItsOwn).Take(DifferencesShown)) yield return ImportDiagnostics.Different.At(place, WordsOf(difference));
        foreach (var alike in Comparison.Differences.Where(difference => !IsOfItsOwn(difference)).GroupBy(difference => difference.Kind).OrderBy(group => group.Key))
        {
            string more = alike.Count() == 1 ? "" : $" {alike.Count() - 1} more places are like it.";
            yield return ImportDiagnostics.Different.At(place, WordsOf(alike.First()) + more);
        }

        foreach (var finding in Named) yield return finding with { Severity = Severity.Warning };
        int own = Comparison.Differences.Count(IsOfItsOwn);
        if (own > DifferencesShown) yield return ImportDiagnostics.Different.At(place, $"{own - DifferencesShown} more places are built otherwise.");
        if (OwnLayouts > 0) yield return ImportDiagnostics.OwnLayout.At(place, OwnLayouts);
    }

    /// <summary>What only looks otherwise, and likely does so in many places, is said once.</summary>
    private static bool IsOfItsOwn(Difference difference) => difference.Kind is not (DifferenceKind.NumberMark or DifferenceKind.Case);

    /// <summary>The imported layout is what is proved: a school's own would print its own numbers.</summary>
    private static School? WithoutLayout(School? school) => school is null ? null : school with { Layout = null };

    private static string WordsOf(Difference difference)
    {
        string source = difference.Source is { } line ? ImportFindings.Shortened(line.Printed) : "";
        string built = difference.Built is { } made ? ImportFindings.Shortened(made.Printed) : "";
        string place = Capital(difference.Source?.Place ?? difference.Built!.Place);
        return difference.Kind switch
        {
            DifferenceKind.Missing => $"{place} is not built: \"{source}\".",
            DifferenceKind.Added => $"The built document has a line that the file has not ({difference.Built!.Place} there): \"{built}\".",
            DifferenceKind.Case => $"{place} is built in other capitals: \"{built}\" for \"{source}\".",
            DifferenceKind.NumberMark => $"{place} is built with its number marked otherwise: \"{built}\" for \"{source}\".",
            DifferenceKind.Lines => $"{place} is built with its lines joined or parted: \"{built}\" for \"{source}\".",
            DifferenceKind.Cell => $"{place} is built in another place of its table ({difference.Built!.Place}), or in a cell that reaches otherwise: \"{source}\".",
            _ => $"{place} is built otherwise: {FirstDifference(difference)}.",
        };
    }

    /// <summary>The words round the first place where two lines part.</summary>
    private static string FirstDifference(Difference difference)
    {
        string source = difference.Source!.Printed;
        string built = difference.Built!.Printed;
        int at = 0;
        while (at < source.Length && at < built.Length && source[at] == built[at]) at++;
        int start = Math.Max(0, at - 20);
        string From(string text) => (start > 0 ? "…" : "") + ImportFindings.Shortened(text[Math.Min(start, text.Length)..]);
        return $"\"{From(built)}\" for \"{From(source)}\"";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyForge.Diagnostics;
using PolicyForge.Docx.Opening;
using PolicyForge.Governance.Files;
using PolicyForge.Importing.Proof;
using PolicyForge.Importing.Recognition;
using PolicyForge.Importing.Source;
using PolicyForge.Importing.Word;
using PolicyForge.Importing.Writing;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Sources;

namespace PolicyForge.Importing;

/// <summary>The use case "import": reads a file, tells what is what, makes the files of a policy, and proves them. Writes nothing itself.</summary>
/// <param name="tree">The workspace.</param>
public sealed class ImportPolicy(ISourceTree tree)
{
    private const int CharactersPerPage = 2800;
    private const int ManyPages = 300;

    /// <summary>As <see cref="Import"/>, but a file that is odd in a way that nobody thought of is a finding too: it comes from outside.</summary>
    public ImportResult TryImport(ImportRequest request)
    {
        try
        {
            return Import(request);
        }
        catch (Exception odd) when (odd is not OutOfMemoryException)
        {
            return new ImportResult(null, [ImportDiagnostics.Unexpected.At(SourceLocation.OfFile(request.File), request.File, $"{odd.GetType().Name}: {odd.Message.Split('\n')[0].TrimEnd()}")], null);
        }
    }

    /// <returns>The files, with everything that had to be guessed and everything that is built otherwise than it stood.</returns>
    public ImportResult Import(ImportRequest request)
    {
        var found = new DiagnosticBag();
        var place = SourceLocation.OfFile(request.File);
        var workspace = WorkspaceLoader.Load(tree).Value;
        if (Refusal(request) is { } refused) found.Add(refused);
        if (workspace is null || found.HasErrors || ReadFile(request, place, found) is not { } document) return new ImportResult(null, found.ToImmutable(), null);
        var pieces = Recogniser.Read(document);
        var plan = NumberPlan.Of(pieces);
        var facts = FactsOf(request, document, pieces, workspace, place, found);
        ImportFindings.Report(document, pieces, plan, place, found);
        var reference = ReferenceFile.Of(request.Content.Span);
        var files = PolicyWriter.Write(document, pieces, plan, facts, reference);
        if (reference is null) found.Report(ImportDiagnostics.NoHouseStyle, place, request.File, "");
        var edit = new WorkspaceEdit([], files.Drafts);
        var proof = ImportProof.Of(tree, edit, facts.Id, request.SchoolId, document);
        if (proof.HouseStyleFault is { } fault)
        {
            // Better without the file's looks than without the policy.
            found.Report(ImportDiagnostics.NoHouseStyle, place, request.File, $" ({fault})");
            reference = null;
            edit = new WorkspaceEdit([], PolicyWriter.Write(document, pieces, plan, facts, null).Drafts);
            proof = ImportProof.Of(tree, edit, facts.Id, request.SchoolId, document);
        }

        if (proof.Comparison is { } first && (WithOtherWords(first), InCapitals(first)) is var (unmarked, capitals) && !(unmarked.IsEmpty && capitals.IsEmpty))
        {
            // Emphasis that begins or ends within a word or beside a sign may be read as signs; capitals may be of no style that the layout has.
            var again = new WorkspaceEdit([], PolicyWriter.Write(document, pieces, plan, facts with { Unmarked = unmarked, InCapitals = capitals }, reference).Drafts);
            var other = ImportProof.Of(tree, again, facts.Id, request.SchoolId, document);
            if (other.Comparison is { } second && second.Differences.Length < first.Differences.Length) (edit, proof) = (again, other);
        }

        if (files.References > 0) found.Report(ImportDiagnostics.LiveReference, place, files.References == 1 ? "1 reference" : $"{files.References.ToString(CultureInfo.InvariantCulture)} references", files.References == 1 ? "is" : "are");
        found.AddRange(proof.Findings(place, request.File));
        if (proof.Comparison is not null && facts.IsOfSchools) edit = WithHolder(edit, proof, request, place, found);
        return new ImportResult(proof.Comparison is null ? null : edit, found.ToImmutable(), proof.Comparison)
        {
            Scheme = plan.Scheme, Sections = files.Sections, Versions = files.HasHistory ? pieces.OfType<HistoryPiece>().First().Rows.Length : null,
        };
    }

    /// <summary>Puts the policy into the list of the school that was named; says so where no school has it.</summary>
    private WorkspaceEdit WithHolder(WorkspaceEdit edit, ImportProof proof, ImportRequest request, SourceLocation place, DiagnosticBag found)
    {
        if (request.SchoolId is { } id ? proof.Holders.Contains(id) : !proof.Holders.IsEmpty) return edit;
        string path = $"schools/{request.SchoolId}/school.yaml";
        if (request.SchoolId is not null && tree.Find(path) is { } entry && SchoolPolicies.With(Encoding.UTF8.GetString(tree.Read(entry).Span), request.PolicyId) is { } text)
        {
            found.Report(ImportDiagnostics.ListedBySchool, place, request.SchoolId, request.PolicyId);
            return edit with { Drafts = edit.Drafts.Add(new FileDraft(path, text)) };
        }

        found.Report(ImportDiagnostics.NoHolder, place, request.SchoolId is null ? "No school has" : $"The school \"{request.SchoolId}\" does not have", request.PolicyId);
        return edit;
    }

    /// <summary>Paragraphs whose words are built otherwise.</summary>
    private static ImmutableHashSet<int> WithOtherWords(Comparison comparison) =>
        [.. comparison.Differences.Where(difference => difference.Kind is DifferenceKind.Words or DifferenceKind.Missing or DifferenceKind.Lines && difference.Source is { Index: > 0 }).Select(difference => difference.Source!.Index)];

    /// <summary>Paragraphs that the file prints in capitals and that are built in small letters.</summary>
    private static ImmutableHashSet<int> InCapitals(Comparison comparison) =>
        [.. comparison.Differences.Where(difference => difference is { Kind: DifferenceKind.Case, Source.Index: > 0 } && !difference.Source.Text.Any(char.IsLower)).Select(difference => difference.Source!.Index)];

    private Diagnostic? Refusal(ImportRequest request)
    {
        string id = request.PolicyId;
        if (!WorkspaceNames.IsValid(id)) return ImportDiagnostics.BadName.At(null, id, WorkspaceNames.Rule);
        return ((string[])[$"templates/{id}", $"templates/_layouts/{id}", $"clauses/{id}"]).FirstOrDefault(folder => tree.List(folder).Count > 0) is { } taken ? ImportDiagnostics.Taken.At(null, id, taken) : null;
    }

    private static SourceDocument? ReadFile(ImportRequest request, SourceLocation place, DiagnosticBag found)
    {
        string name = request.File;
        var parts = WordParts.TryRead(request.Content.Span, out var fault);
        if (parts is null)
        {
            found.Add(fault!.Kind switch
            {
                WordFaultKind.CompoundFile => ImportDiagnostics.CompoundFile.At(place, name),
                WordFaultKind.TooLarge => ImportDiagnostics.TooLarge.At(place, name, fault.Reason),
                WordFaultKind.OtherKind => ImportDiagnostics.OtherKind.At(place, name, fault.Reason),
                _ => ImportDiagnostics.Damaged.At(place, name, fault.Reason),
            });
            return null;
        }

        var document = WordReader.Read(parts);
        if (document.HasMacros) found.Report(ImportDiagnostics.Macros, place, name);
        int length = document.Paragraphs.Sum(paragraph => paragraph.Text.Length);
        if (!document.Paragraphs.Any(paragraph => paragraph.Text.Any(char.IsLetterOrDigit)))
        {
            found.Report(ImportDiagnostics.NoText, place, name, document.Pictures.Count > 0 ? ", only pictures: it looks like a scan" : "");
            return null;
        }

        if (length > CharactersPerPage * ManyPages) found.Report(ImportDiagnostics.VeryLong, place, name, (length / CharactersPerPage).ToString(CultureInfo.InvariantCulture));
        return document;
    }

    private static PolicyFacts FactsOf(ImportRequest request, SourceDocument document, ImmutableArray<Piece> pieces, Workspace workspace, SourceLocation place, DiagnosticBag found)
    {
        var written = KeyFacts.Of(document);
        string? printed = pieces.OfType<TitlePiece>().Select(piece => string.Concat(piece.Words.Select(run => run.Text)).Trim()).FirstOrDefault();
        var (title, from) = request.Title is { } given ? (given, "--title")
            : printed is { Length: > 0 } ? (TitleWords.InLowerCase(printed), "what stands at the front")
            : document.Title.Length > 0 ? (document.Title, "the file's properties")
            : (TitleWords.FromId(request.PolicyId), "the name of the policy");
        if (request.Title is null) found.Report(ImportDiagnostics.TitleGuessed, place, from, title);
        var facts = new PolicyFacts(request.PolicyId, title)
        {
            Owner = request.Owner ?? written.Owner,
            Approver = request.Approver ?? written.Approver,
            Cycle = request.Cycle ?? written.Cycle,
            IsOfSchools = workspace.Schools.Any(),
        };
        if (facts.Owner is null) found.Report(ImportDiagnostics.NotSaid, place, "who keeps the policy up to date", PolicyWriter.Unknown, "--owner");
        if (facts.Approver is null) found.Report(ImportDiagnostics.NotSaid, place, "who approves it", PolicyWriter.Unknown, "--approver");
        if (facts.Cycle is null) found.Report(ImportDiagnostics.NotSaid, place, "how often it is reviewed", "annual", "--review");
        return facts;
    }
}

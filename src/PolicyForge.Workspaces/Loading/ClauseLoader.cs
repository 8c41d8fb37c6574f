using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads clause files: the trust's, and schools' own texts. The id of a clause is its path; front matter that says otherwise is reported.</summary>
internal sealed class ClauseLoader(FileReading files, WorkspaceIndex index)
{
    public IdTable<Clause> LoadLibrary(DiagnosticBag diagnostics) => new(ParallelLoading.LoadEach<KeyValuePair<string, SourceEntry>, Clause>(
        [.. index.Clauses],
        diagnostics,
        (file, bag) =>
        {
            if (Load(file.Key, file.Value, ClauseYaml.Shape, bag, index.Clauses) is not var (clause, text)) return null;
            CheckText(text, bag);
            return clause with { Id = file.Key, Text = text };
        }));

    /// <param name="library">The trust's texts, which a school's file may only add to or take from.</param>
    public ImmutableArray<SchoolClause> LoadOwn(string schoolId, SchoolFiles school, IdTable<Clause> library, DiagnosticBag diagnostics)
    {
        var clauses = ImmutableArray.CreateBuilder<SchoolClause>();
        foreach (var (id, entry) in school.Clauses)
        {
            var mine = new DiagnosticBag();
            var loaded = Load(id, entry, SchoolClauseYaml.Shape, mine, school.Clauses);
            diagnostics.AddRange(mine.ToImmutable().Select(finding => WithDigest(finding, library.Find(id))));
            if (loaded is not var (clause, text)) continue;
            if (clause.Placement is not { Beside: null }) CheckText(text, diagnostics);
            bool isPart = clause.Placement is not null && library.Find(id) is { Tier: not ClauseTier.Local };
            clauses.Add(clause with { Id = id, SchoolId = schoolId, Written = text, Text = isPart ? ClauseSplice.Of(library[id].Text, text, clause.Placement!) : text });
        }

        return clauses.ToImmutable();
    }

    /// <summary>A file that was made by hand lacks the digest of the trust's text: nobody works that out, so that it is said, and written by `check --fix`.</summary>
    private static Diagnostic WithDigest(Diagnostic finding, Clause? trust)
    {
        if (finding.Descriptor != YamlDiagnostics.MissingKey || finding.Arguments is not [_, SchoolClauseYaml.BasedOnKey, ..] || finding.Location is not { } place || trust is null) return finding;
        string line = $"{SchoolClauseYaml.BasedOnKey}: {trust.Text.Digest}";
        bool isBlock = place.Span.Start < place.Source.Text.Length && place.Source.Text[place.Span.Start] != '{';
        return finding with
        {
            Hint = $"Where the school's text was made from the trust's as it now stands, write `{line}`; `policyforge check --fix` does.",
            Fix = isBlock ? [new SourceEdit(place with { Span = new SourceSpan(place.Span.Start, 0) }, line + "\n")] : [],
        };
    }

    private (T Clause, ClauseText Text)? Load<T>(string id, SourceEntry entry, YamlObject<T> shape, DiagnosticBag diagnostics, SortedDictionary<string, SourceEntry> neighbours)
        where T : class, IIdentified
    {
        if (files.ReadYaml(entry, diagnostics) is not { } source || FrontMatter.Find(source.Text, files.Revision, diagnostics) is not { } front) return null;
        if (!shape.TryReadFile(source, front.Yaml, out var clause)) return null;
        CheckId(clause, id, neighbours, diagnostics);
        return (clause, new ClauseText(source.Text, front.BodyStart));
    }

    private void CheckText(ClauseText text, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text.Body)) diagnostics.Report(ClauseDiagnostics.NoText, new SourceLocation(text.Source, new SourceSpan(text.BodyStart, 0), files.Revision));
    }

    private static void CheckId(IIdentified clause, string id, SortedDictionary<string, SourceEntry> neighbours, DiagnosticBag diagnostics)
    {
        if (clause.Id == id) return;
        var location = (clause as Clause)?.Location ?? (clause as SchoolClause)?.Location;
        if (neighbours.TryGetValue(clause.Id, out var other)) diagnostics.Report(ClauseDiagnostics.DuplicateId, location, clause.Id, other.Path, id);
        else diagnostics.Report(ClauseDiagnostics.IdDiffersFromPath, location, clause.Id, id);
    }
}

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
        (file, bag) => Load(file.Key, file.Value, ClauseYaml.Shape, bag, index.Clauses) is not var (clause, text) ? null : clause with { Id = file.Key, Text = text }));

    public ImmutableArray<SchoolClause> LoadOwn(string schoolId, SchoolFiles school, DiagnosticBag diagnostics)
    {
        var clauses = ImmutableArray.CreateBuilder<SchoolClause>();
        foreach (var (id, entry) in school.Clauses)
        {
            if (Load(id, entry, SchoolClauseYaml.Shape, diagnostics, school.Clauses) is var (clause, text)) clauses.Add(clause with { Id = id, SchoolId = schoolId, Text = text });
        }

        return clauses.ToImmutable();
    }

    private (T Clause, ClauseText Text)? Load<T>(string id, SourceEntry entry, YamlObject<T> shape, DiagnosticBag diagnostics, SortedDictionary<string, SourceEntry> neighbours)
        where T : class, IIdentified
    {
        if (files.ReadYaml(entry, diagnostics) is not { } source || FrontMatter.Find(source.Text, files.Revision, diagnostics) is not { } front) return null;
        if (front.BodyStart == source.Text.Text.Length || source.Text.Text.AsSpan(front.BodyStart).IsWhiteSpace())
        {
            diagnostics.Report(ClauseDiagnostics.NoText, source.Locate(new SourceSpan(front.BodyStart, 0)));
        }

        if (!shape.TryReadFile(source, front.Yaml, out var clause)) return null;
        CheckId(clause, id, neighbours, diagnostics);
        return (clause, new ClauseText(source.Text, front.BodyStart));
    }

    private static void CheckId(IIdentified clause, string id, SortedDictionary<string, SourceEntry> neighbours, DiagnosticBag diagnostics)
    {
        if (clause.Id == id) return;
        var location = (clause as Clause)?.Location ?? (clause as SchoolClause)?.Location;
        if (neighbours.TryGetValue(clause.Id, out var other)) diagnostics.Report(ClauseDiagnostics.DuplicateId, location, clause.Id, other.Path, id);
        else diagnostics.Report(ClauseDiagnostics.IdDiffersFromPath, location, clause.Id, id);
    }
}

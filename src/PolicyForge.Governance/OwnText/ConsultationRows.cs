using System.Text;
using System.Text.RegularExpressions;
using PolicyForge.Versions.Repositories;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Consultations;
using PolicyForge.Workspaces.Definitions;
using PolicyForge.Workspaces.History;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Governance.OwnText;

/// <summary>
/// Knows what was consulted on: from the records of consultations; where none names the text, from the version rows, by which a text that has not changed since the newest row that was put
/// to consultation was consulted on. Reads git once. For one thread.
/// </summary>
public sealed class ConsultationRows(IRepository? repository) : IConsultedTexts
{
    private readonly Lazy<Dictionary<string, List<(int Age, string? Blob)>>> _log = new(() => ReadLog(repository));

    public ConsultationState StateOf(School school, PolicyDefinition policy, EffectiveClause clause)
    {
        var records = new ConsultationCoverage(school.OwnPolicies.Find(policy.Id)?.Consultations ?? IdTable<Consultation>.Empty);
        if (records.IsConsulted(clause.Id, PutText.DigestOf(policy, school, clause))) return ConsultationState.Consulted;
        if (records.Open?.TextOf(clause.Id) is not null) return ConsultationState.Open;
        if (records.Consultations.Any(record => record.Outcome is { IsConcluded: true } && record.TextOf(clause.Id) is not null)) return ConsultationState.ChangedSince;
        if (repository is null || school.OwnPolicies.Find(policy.Id)?.History is not { } history) return ConsultationState.NotConsulted;
        var row = history.Rows.LastOrDefault(row => row.Status == ReleaseStatus.InConsultation || row.Consulted is not null);
        if (row is null || AgeOf(history.Path, row) is not { } consulted) return ConsultationState.NotConsulted;
        var paths = clause.Own!.Placement is null ? (string[])[clause.Own.Written.Source.Path] : [clause.Own.Written.Source.Path, $"clauses/{clause.Id}.md"];
        int changed = paths.Min(path => _log.Value.GetValueOrDefault(path)?[0].Age ?? int.MaxValue);
        return consulted <= changed ? ConsultationState.Consulted : ConsultationState.ChangedSince;
    }

    /// <summary>How many commits ago the row was first there; null where it is in no commit.</summary>
    private int? AgeOf(string path, VersionRow row)
    {
        var version = new Regex($"version:\\s*[\"']?{Regex.Escape(row.Version.ToString())}[\"']?\\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant);
        int? age = null;
        foreach (var (at, blob) in _log.Value.GetValueOrDefault(path) ?? [])
        {
            if (blob is null || !version.IsMatch(Encoding.UTF8.GetString(repository!.ReadBlob(blob).Span))) break;
            age = at;
        }

        return age;
    }

    /// <summary>For each file the commits that changed it, newest first, each with its place in the log.</summary>
    private static Dictionary<string, List<(int, string?)>> ReadLog(IRepository? repository)
    {
        var log = new Dictionary<string, List<(int, string?)>>(StringComparer.Ordinal);
        int age = 0;
        foreach (var change in repository?.Log(new LogQuery { Paths = ["schools", "clauses"] }) ?? [])
        {
            foreach (var file in change.Files)
            {
                if (!log.TryGetValue(file.Path, out var list)) log[file.Path] = list = [];
                list.Add((age, file.BlobId));
            }

            age++;
        }

        return log;
    }
}

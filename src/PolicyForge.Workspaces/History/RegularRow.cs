using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.History;

/// <summary>Gathers the values of one row from the lines of a regular history.yaml. Every method gives false for what the full reader must look at.</summary>
internal sealed class RegularRow
{
    private VersionNumber? _version;
    private SourceSpan _place;
    private PartialDate? _date;
    private string? _author;
    private ImmutableArray<string> _summary;
    private ReleaseStatus? _status;
    private Approval? _approval;
    private string? _consulted;
    private bool? _withoutChange;
    private bool? _imported;
    private string? _digest;
    private string? _generator;
    private string? _sources;
    private IssuedFiles? _files;

    /// <summary>Takes the value of a key; false for a key unknown or given before, and for a value that is not what the key needs.</summary>
    public bool Take(ReadOnlySpan<char> key, RegularScalar value)
    {
        switch (key)
        {
            case "version":
                _place = value.Span;
                return Once(ref _version, VersionNumber.TryParse(value.Value, out var version) ? version : null);
            case "date": return Once(ref _date, DateOf(value));
            case "author": return Once(ref _author, value.Value);
            case "summary": return TakeSummary([value.Value]);
            case "status": return Once(ref _status, StatusOf(value.Value));
            case "consulted": return Once(ref _consulted, value.Value);
            case "digest": return Once(ref _digest, ClauseDigest.TryParse(value.Value, out _) ? value.Value : null);
            case "generator": return Once(ref _generator, value.Value);
            case "sources": return Once(ref _sources, ClauseDigest.TryParse(value.Value, out _) ? value.Value : null);
            default: return false;
        }
    }

    public bool TakeSwitch(ReadOnlySpan<char> key, bool value) => key switch
    {
        "reviewed_without_change" => Once(ref _withoutChange, value),
        "imported" => Once(ref _imported, value),
        _ => false,
    };

    public bool TakeSummary(ImmutableArray<string> paragraphs)
    {
        if (!_summary.IsDefault || paragraphs.IsEmpty) return false;
        _summary = paragraphs;
        return true;
    }

    public bool TakeApproval(Approval? approval) => Once(ref _approval, approval);

    public bool TakeFiles(IssuedFiles? files) => Once(ref _files, files);

    /// <summary>The row; null where a required key is missing.</summary>
    public VersionRow? Make(YamlSource source) => _version is { } version && _date is { } date && _author is not null && !_summary.IsDefault && _status is { } status
        ? new VersionRow
        {
            Version = version,
            Date = date,
            Author = _author,
            Summary = _summary,
            Status = status,
            Approval = _approval,
            Consulted = _consulted,
            ReviewedWithoutChange = _withoutChange ?? false,
            Imported = _imported ?? false,
            Digest = _digest,
            Generator = _generator,
            Sources = _sources,
            Files = _files,
            Location = source.Locate(_place),
        }
        : null;

    public static PartialDate? DateOf(RegularScalar value) => PartialDate.TryParse(value.Value, out var date) ? date : null;

    private static ReleaseStatus? StatusOf(string text)
    {
        foreach (var (word, status) in ReleaseStatusWords.All)
        {
            if (word == text) return status;
        }

        return null;
    }

    private static bool Once<T>(ref T? place, T? value)
    {
        if (place is not null || value is null) return false;
        place = value;
        return true;
    }
}

using System.Collections.Immutable;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.History;

/// <summary>Gathers the files of a row from a regular history.yaml, a line each.</summary>
internal sealed class RegularFiles
{
    private readonly ImmutableSortedDictionary<string, string>.Builder _digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private string? _generator;

    /// <summary>False for what the full reader must look at.</summary>
    public bool Take(ReadOnlySpan<char> key, RegularScalar value)
    {
        if (key is "generator" && _generator is null) _generator = value.Value;
        else if (key is "docx" or "html" && !_digests.ContainsKey(key.ToString()) && ClauseDigest.TryParse(value.Value, out _)) _digests.Add(key.ToString(), value.Value);
        else return false;
        return true;
    }

    /// <summary>Null where a required key is missing.</summary>
    public IssuedFiles? Make() => _generator is null ? null : new IssuedFiles(_generator, _digests.ToImmutable());
}

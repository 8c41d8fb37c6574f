using System.Globalization;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Pending;

namespace PolicyForge.Documents.Resolution;

/// <summary>The names of a document: authors' names first, so that names made from words give way to them.</summary>
internal sealed class AnchorRegistry(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, PendingHeading> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceTarget> _targets = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _targets.Keys;

    /// <summary>Keeps a name that an author gave. <paramref name="isRepeat"/> where the same clause was placed before: then it is no mistake of the author's.</summary>
    public void Reserve(PendingHeading heading, bool isRepeat)
    {
        if (heading.Anchor is null || _given.TryAdd(heading.Anchor, heading) || isRepeat) return;
        var first = _given[heading.Anchor].Origin.Location;
        diagnostics.Report(ResolutionDiagnostics.DuplicateAnchor, heading.Origin.Location, heading.Anchor, first?.ToString() ?? "in this policy");
    }

    /// <summary>The unique name of a heading.</summary>
    public string Claim(PendingHeading heading) =>
        heading.Anchor is not null && _taken.Add(heading.Anchor) ? heading.Anchor : Claim(heading.Anchor ?? heading.Slug);

    /// <summary>A unique name made from <paramref name="wanted"/>: the name itself, or with -2, -3 after it.</summary>
    public string Claim(string wanted)
    {
        string name = wanted;
        for (int i = 2; _given.ContainsKey(name) || !_taken.Add(name); i++) name = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        return name;
    }

    public void Add(ReferenceTarget target) => _targets.Add(target.Anchor, target);

    public ReferenceTarget? Find(string anchor) => _targets.GetValueOrDefault(anchor);
}

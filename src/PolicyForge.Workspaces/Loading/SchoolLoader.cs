using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Clauses;
using PolicyForge.Workspaces.Ids;
using PolicyForge.Workspaces.Layouts;
using PolicyForge.Workspaces.Pictures;
using PolicyForge.Workspaces.Schools;
using PolicyForge.Workspaces.Sources;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Loading;

/// <summary>Reads the folders of the schools that policyforge.yaml lists.</summary>
internal sealed class SchoolLoader(FileReading files, WorkspaceIndex index, ClauseLoader clauses, PolicyLoader policies, HistoryLoader histories, PictureReader pictures)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Diagnostic>> _unread = new(StringComparer.Ordinal);

    /// <summary>After loading: the schools whose school.yaml could not be used, each with why.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Diagnostic>> Unread => _unread.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <param name="listed">Ids in the order of the list; of an id listed twice the second is reported and left out.</param>
    /// <param name="library">The trust's clauses, whose slots the schools fill.</param>
    /// <param name="wanted">Of all others only school.yaml is read; null reads all schools whole.</param>
    public IdTable<School> Load(ImmutableArray<Located<string>> listed, IdTable<Clause> library, IReadOnlyCollection<string>? wanted, DiagnosticBag diagnostics)
    {
        var present = new List<(string Id, SchoolFiles Files)>();
        foreach (var id in listed.DistinctBy(id => id.Value))
        {
            if (index.Schools.GetValueOrDefault(id.Value) is { Profile: not null } school) present.Add((id.Value, school));
            else ReportMissing(id, diagnostics);
        }

        return new IdTable<School>(ParallelLoading.LoadEach<(string Id, SchoolFiles Files), School>(present, diagnostics, (school, bag) => LoadSchool(school.Id, school.Files, library, wanted?.Contains(school.Id) != false, bag)));
    }

    private void ReportMissing(Located<string> id, DiagnosticBag diagnostics)
    {
        var withProfile = index.Schools.Where(school => school.Value.Profile is not null).Select(school => school.Key);
        string? hint = Suggestion.Nearest(id.Value, withProfile) is { } near ? $"Did you mean \"{near}\"?" : null;
        diagnostics.Add(SchoolDiagnostics.NoFolder.At(id.Location, id.Value) with { Hint = hint });
    }

    private School? LoadSchool(string id, SchoolFiles folder, IdTable<Clause> library, bool isWhole, DiagnosticBag diagnostics)
    {
        var own = isWhole ? clauses.LoadOwn(id, folder, library, diagnostics) : [];
        ImmutableArray<SchoolPolicy> ownPolicies = !isWhole ? [] : folder.Policies.Select(policy => LoadPolicy(id, policy.Key, policy.Value, diagnostics)).ToImmutableArray();
        int before = diagnostics.Count;
        if (files.ReadYaml(folder.Profile!, diagnostics) is not { } source || !SchoolYaml.Shape.TryReadFile(source, new SourceSpan(0, source.Text.Text.Length), out var profile))
        {
            _unread[id] = [.. diagnostics.ToImmutable().Skip(before).Where(finding => finding.Severity == Severity.Error)];
            return null;
        }

        return profile.School with
        {
            Id = id,
            Branding = isWhole ? LoadBranding(profile, folder, diagnostics) : Branding.None,
            Slots = new SlotFilling(index, library).Fill(profile.Slots, source),
            Clauses = own.IsEmpty ? IdTable<SchoolClause>.Empty : new IdTable<SchoolClause>(own),
            OwnPolicies = ownPolicies.IsEmpty ? IdTable<SchoolPolicy>.Empty : new IdTable<SchoolPolicy>(ownPolicies),
        };
    }

    private SchoolPolicy LoadPolicy(string schoolId, string policyId, SortedDictionary<string, SourceEntry> folder, DiagnosticBag diagnostics) => new(
        policyId,
        policies.LoadTemplate(folder, WorkspacePaths.Template, TextOwner.School, diagnostics),
        policies.LoadIncludes(folder, TextOwner.School, diagnostics),
        histories.Load(WorkspacePaths.HistoryOf(schoolId, policyId), folder.GetValueOrDefault(WorkspacePaths.History), diagnostics))
    {
        Consultations = policies.LoadConsultations(folder, diagnostics),
    };

    private Branding LoadBranding(SchoolProfile profile, SchoolFiles folder, DiagnosticBag diagnostics)
    {
        if (profile.Branding is not { } branding) return Branding.None;
        var resource = branding.Logo is { } logo ? LoadLogo(logo, folder, diagnostics) : null;
        if (resource is not null && branding.LogoAlternativeText is null) diagnostics.Report(LayoutDiagnostics.LogoWithoutText, branding.Logo!.Location);
        var image = resource is null ? null : new Image(resource, branding.LogoAlternativeText ?? profile.School.Name);
        return new Branding(branding.Primary?.Value, branding.Tint?.Value, image) { PrimaryLocation = branding.Primary?.Location, TintLocation = branding.Tint?.Location };
    }

    private ImageResource? LoadLogo(Located<string> name, SchoolFiles folder, DiagnosticBag diagnostics)
    {
        if (folder.Pictures.TryGetValue(name.Value, out var entry)) return pictures.Read(entry, diagnostics) is { } logo ? logo with { Fallback = LoadFallback(name.Value, folder, diagnostics) } : null;
        string? hint = Suggestion.Nearest(name.Value, folder.Pictures.Keys) is { } near ? $"Did you mean \"{near}\"?" : null;
        diagnostics.Add(LayoutDiagnostics.LogoMissing.At(name.Location, name.Value) with { Hint = hint });
        return null;
    }

    /// <summary>The same logo as PNG beside the SVG, as for pictures beside texts.</summary>
    private ImmutableArray<byte>? LoadFallback(string logo, SchoolFiles folder, DiagnosticBag diagnostics) =>
        PictureAddress.FallbackOf(logo) is { } name && folder.Pictures.TryGetValue(name, out var entry) ? pictures.Read(entry, diagnostics)?.Bytes : null;
}

using System.Collections.Immutable;
using PolicyForge.Diagnostics;
using PolicyForge.Workspaces;

namespace PolicyForge.Composition.Copies;

/// <summary>Which copies a user asks for. Empty lists ask for all.</summary>
public sealed record CopySelection(ImmutableArray<string> Schools, ImmutableArray<string> Policies)
{
    public static CopySelection All { get; } = new([], []);

    /// <summary>True where the trust's own copies are asked for too.</summary>
    public bool IncludesTrust => TrustFallsHere ?? Schools.IsEmpty;

    /// <summary>False where no school's copies are asked for, although none is named: an empty share.</summary>
    public bool IncludesSchools { get; init; } = true;

    /// <summary>In a share: whether the trust is dealt to it. Null where the selection is no share.</summary>
    internal bool? TrustFallsHere { get; init; }

    public bool IsAll => Schools.IsEmpty && Policies.IsEmpty && IncludesTrust && IncludesSchools;

    /// <summary>A share without the folders that the workspace does not take for schools.</summary>
    private CopySelection OnlyOf(Workspace workspace)
    {
        ImmutableArray<string> known = [.. Schools.Where(id => workspace.Schools.Contains(id) || workspace.UnreadSchools.ContainsKey(id))];
        return this with { Schools = known, IncludesSchools = IncludesSchools && !known.IsEmpty };
    }

    /// <summary>The copies in the order of schools and then of policies; the trust's own come first. Unknown names are findings.</summary>
    public Outcome<ImmutableArray<PolicyCopy>> In(Workspace workspace)
    {
        if (TrustFallsHere is not null && OnlyOf(workspace) is var known && known.Schools.Length < Schools.Length) return known.In(workspace);
        var found = new DiagnosticBag();
        found.AddRange(UnknownSchools(workspace, Schools));
        foreach (string id in Policies.Where(id => !workspace.Policies.Contains(id))) found.Add(Unknown(SelectionDiagnostics.UnknownPolicy, id, workspace.Policies.Ids));
        if (found.HasErrors) return Outcome<ImmutableArray<PolicyCopy>>.Failed(found.ToImmutable());

        ImmutableArray<PolicyCopy> copies = [.. OfTrust(workspace), .. OfSchools(workspace)];
        if (copies.IsEmpty && !IsAll && IncludesSchools)
        {
            string school = Schools.IsEmpty ? "No school" : string.Join(", ", Schools);
            found.Report(SelectionDiagnostics.NothingSelected, null, school, Policies.IsEmpty ? "asked for" : string.Join(", ", Policies));
        }

        return new Outcome<ImmutableArray<PolicyCopy>>(copies, found.ToImmutable());
    }

    private IEnumerable<PolicyCopy> OfTrust(Workspace workspace) => IncludesTrust
        ? workspace.TrustPolicies.Where(policy => IsAsked(Policies, policy.Id)).Select(policy => new PolicyCopy(policy, null))
        : [];

    private IEnumerable<PolicyCopy> OfSchools(Workspace workspace) =>
        from school in workspace.Schools
        where IncludesSchools && IsAsked(Schools, school.Id)
        from policy in workspace.PoliciesFor(school)
        where IsAsked(Policies, policy.Id)
        select new PolicyCopy(policy, school);

    private static bool IsAsked(ImmutableArray<string> asked, string id) => asked.IsEmpty || asked.Contains(id);

    /// <summary>As <see cref="UnknownSchool"/>, for those of several schools that the workspace does not have.</summary>
    public static ImmutableArray<Diagnostic> UnknownSchools(Workspace workspace, ImmutableArray<string> ids) =>
        [.. ids.Where(id => !workspace.Schools.Contains(id)).SelectMany(id => UnknownSchool(workspace, id))];

    /// <summary>Why a school cannot be worked on: what is wrong with its school.yaml, or that there is none (PF9101).</summary>
    public static ImmutableArray<Diagnostic> UnknownSchool(Workspace workspace, string id) => workspace.UnreadSchools.TryGetValue(id, out var wrong) && !wrong.IsEmpty
        ? wrong
        : [Unknown(SelectionDiagnostics.UnknownSchool, id, workspace.Schools.Ids.Concat(workspace.UnreadSchools.Keys))];

    public static Diagnostic Unknown(DiagnosticDescriptor descriptor, string id, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string hint = Suggestion.Nearest(id, names) is { } nearest
            ? $"Did you mean \"{nearest}\"?"
            : $"There {(names.Length == 1 ? "is" : "are")}: {string.Join(", ", names.Take(12))}{(names.Length > 12 ? " and others (policyforge list)" : "")}.";
        return descriptor.At(null, id) with { Hint = hint };
    }
}

using System.Collections.Immutable;

namespace PolicyForge.Workspaces.Loading;

/// <summary>The fixed names of files and folders in a workspace (DESIGN.md section 2).</summary>
public static class WorkspacePaths
{
    public const string Settings = "policyforge.yaml";
    public const string Legislation = "clauses/legislation.yaml";
    public const string Statutory = "clauses/statutory-policies.yaml";
    public const string Policy = "policy.yaml";
    public const string History = "history.yaml";
    public const string Template = "template.sbn.md";
    /// <summary>The folder of a policy that holds its consultations, with the stroke behind it.</summary>
    public const string ConsultationsFolder = "consultations/";

    /// <summary>The folder of a school that holds who has read what.</summary>
    public const string Acknowledgements = "acknowledgements";

    public const string Profile = "school.yaml";
    public const string Layout = "layout.yaml";
    public const string Front = "front.sbn.md";
    public const string StyleSheet = "style.css";
    public const string ReferenceDocx = "reference.docx";

    /// <summary>The folders that hold sources; everything else at the root is none of the workspace's.</summary>
    public static ImmutableArray<string> Folders { get; } = ["clauses", "templates", "schools"];

    public static ImmutableArray<string> PictureExtensions { get; } = [".svg", ".png", ".jpg", ".jpeg"];

    public static bool IsPicture(string path) => PictureExtensions.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>A layout's own logo, which stands in documents of schools without one; the first that is there is taken.</summary>
    public static ImmutableArray<string> LayoutLogos { get; } = ["logo.svg", "logo.png", "logo.jpg"];

    public static ImmutableArray<string> LayoutFiles { get; } = [Layout, Front, StyleSheet, ReferenceDocx, .. LayoutLogos];

    /// <summary>Where the trust's history of a policy lies.</summary>
    public static string HistoryOf(string policyId) => $"templates/{policyId}/{History}";

    /// <summary>Where a school's own history of a policy lies.</summary>
    public static string HistoryOf(string schoolId, string policyId) => $"schools/{schoolId}/policies/{policyId}/{History}";

    /// <summary>Where a consultation of the trust's, or of a school's where one is named, lies.</summary>
    public static string ConsultationOf(string? schoolId, string policyId, string name) =>
        $"{(schoolId is null ? "templates" : $"schools/{schoolId}/policies")}/{policyId}/{ConsultationsFolder}{name}.yaml";

    /// <summary>Where it lies who has read a version at a school.</summary>
    public static string AcknowledgementsOf(string schoolId, string policyId, string version) => $"schools/{schoolId}/{Acknowledgements}/{policyId}/{version}.csv";

    /// <summary>Where the list of a school's staff lies.</summary>
    public static string StaffOf(string schoolId) => $"schools/{schoolId}/{Acknowledgements}/staff.csv";

    /// <summary>Where a school's own text of a clause lies.</summary>
    public static string ClauseOf(string schoolId, string clauseId) => $"schools/{schoolId}/clauses/{clauseId}.md";
}

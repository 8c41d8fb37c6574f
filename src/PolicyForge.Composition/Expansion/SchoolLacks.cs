using System.Text.RegularExpressions;
using PolicyForge.Diagnostics;
using PolicyForge.Templating;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Schools;

namespace PolicyForge.Composition.Expansion;

/// <summary>Says of a template's failure which line of school.yaml is missing, where that is why it failed.</summary>
internal static partial class SchoolLacks
{
    /// <summary>PF8266 in place of the language's words for a member of nothing; null where the failure is another.</summary>
    public static Diagnostic? Find(ScriptRuntimeException failure, School? school)
    {
        if (school is null || MemberOfNothing().Match(failure.OriginalMessage) is not { Success: true } said) return null;
        string path = said.Groups["path"].Value;
        string[] keys = path.Split('.');
        string example = keys is ["people", var role] ? $"under `people`, a line `{role}: {{ name: … }}`" : $"`{keys[0]}`";
        return ExpansionDiagnostics.NotSaidOfSchool.At(failure.Span.ToLocation(), school.Name, path, said.Groups["member"].Value, $"schools/{school.Id}/{WorkspacePaths.Profile}", example);
    }

    [GeneratedRegex(@"^Cannot get the member (?:school|organisation)\.(?<path>[a-z_]+(?:\.[a-z_]+)*)\.(?<member>[a-z_]+) for a null object", RegexOptions.CultureInvariant)]
    private static partial Regex MemberOfNothing();
}

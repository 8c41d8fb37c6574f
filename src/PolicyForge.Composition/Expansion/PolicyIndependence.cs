using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyForge.Workspaces.Clauses;

namespace PolicyForge.Composition.Expansion;

/// <summary>Tells which clauses say the same in every policy of a school: those whose code names nothing that differs between policies.</summary>
internal static partial class PolicyIndependence
{
    private static readonly ConditionalWeakTable<ClauseText, object> Known = [];

    public static bool Of(ClauseText clause) => (bool)Known.GetValue(clause, static clause => !CodeThatDiffers().IsMatch(clause.Body));

    /// <summary>Code that reads the policy or may lead elsewhere: an include is looked for beside each policy's template. Words in prose do not count.</summary>
    [GeneratedRegex(@"\{\{(?:(?!\}\})[\s\S])*?\b(?:policy|varied|agreed|include|include_join|front|clause|this|object)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CodeThatDiffers();
}

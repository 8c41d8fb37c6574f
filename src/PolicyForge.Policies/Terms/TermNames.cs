using System.Collections.Immutable;

namespace PolicyForge.Policies.Terms;

/// <summary>The terms in which schools differ (docs/authoring.md, section 3). A workspace gives all; a school those that differ.</summary>
public static class TermNames
{
    public static ImmutableArray<string> All { get; } =
    [
        "head", "learner", "local_board", "central_board", "board_chair", "organisation", "staff_member", "family",
        "safeguarding_lead", "deputy_safeguarding_lead", "safeguarding_governor", "senior_team", "it_lead",
        "data_protection_officer", "governor", "class_teacher",
    ];
}

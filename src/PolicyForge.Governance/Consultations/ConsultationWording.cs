using PolicyForge.Workspaces.Consultations;

namespace PolicyForge.Governance.Consultations;

/// <summary>The words for how a consultation stands.</summary>
public static class ConsultationWording
{
    /// <summary>"open, 9 days left", "agreed, 15 December 2026".</summary>
    public static string StateOf(ListedConsultation one) => one.DaysLeft switch
    {
        null => $"{ConsultationWords.Printed(one.Consultation.Outcome!.Result)}, {one.Consultation.Outcome.On}",
        < 0 => $"open, answers were due {-one.DaysLeft} {Days(-one.DaysLeft.Value)} ago",
        0 => "open, answers are due today",
        _ => $"open, {one.DaysLeft} {Days(one.DaysLeft.Value)} left",
    };

    private static string Days(int number) => number == 1 ? "day" : "days";
}

using PolicyForge.Documents.Sheets;

namespace PolicyForge.Html.Dashboards;

/// <summary>How the reviews of a trust stand on one day: what the dashboard shows.</summary>
/// <param name="TrustName">As printed.</param>
/// <param name="AsOf">The day, as printed and as data.</param>
/// <param name="Schools">Row headings: id and name, in the order to show.</param>
/// <param name="Policies">Column headings: id and title, in the order to show.</param>
/// <param name="Reviews">The most urgent first.</param>
/// <param name="Consultations">Those that are open.</param>
public sealed record ReviewDashboard(
    string TrustName,
    DateOnly AsOf,
    IReadOnlyList<DashboardHeading> Schools,
    IReadOnlyList<DashboardHeading> Policies,
    IReadOnlyList<DashboardReview> Reviews,
    IReadOnlyList<DashboardConsultation> Consultations);

/// <summary>A school or a policy of the heat map.</summary>
public sealed record DashboardHeading(string Id, string Name);

/// <summary>One review.</summary>
/// <param name="SchoolId">A heading of <see cref="ReviewDashboard.Schools"/>.</param>
/// <param name="PolicyId">A heading of <see cref="ReviewDashboard.Policies"/>.</param>
/// <param name="Tone">How urgent it is: decides colour and sign.</param>
/// <param name="State">In words: "overdue by 12 days".</param>
/// <param name="DueBy">Null without a date.</param>
/// <param name="DueByText">As printed; empty without a date.</param>
/// <param name="Owner">Whose job it is.</param>
/// <param name="Notes">What is under way and which law changed; empty where there is nothing to say.</param>
public sealed record DashboardReview(
    string SchoolId, string PolicyId, Tone Tone, string State, DateOnly? DueBy, string DueByText, string Owner, string Notes);

/// <summary>One consultation that is open.</summary>
/// <param name="Policy">The policy's title.</param>
/// <param name="Organisation">The school, or the trust, whose text is put.</param>
/// <param name="Tone">How urgent it is: decides colour and sign.</param>
/// <param name="State">In words: "open, 9 days left".</param>
/// <param name="With">The body that is consulted.</param>
/// <param name="Closes">The last day for answers.</param>
/// <param name="ClosesText">As printed.</param>
/// <param name="Unanswered">The unions that have not answered; empty where all have.</param>
/// <param name="Notes">What else is to be known; empty where there is nothing to say.</param>
public sealed record DashboardConsultation(
    string Policy, string Organisation, Tone Tone, string State, string With, DateOnly Closes, string ClosesText, string Unanswered, string Notes);

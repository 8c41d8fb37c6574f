using PolicyForge.Workspaces.Dates;

namespace PolicyForge.Workspaces.Clauses;

/// <summary>With whom (a JCC, say) and when the trust's text of a clause was agreed.</summary>
public sealed record Agreement(string With, PartialDate On);

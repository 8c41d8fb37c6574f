using PolicyForge.Diagnostics;
using PolicyForge.Policies.Dates;
using PolicyForge.Policies.Workspaces;

namespace PolicyForge.Policies.Legislation;

/// <summary>A provision of an Act or instrument whose dates differ from those of the whole.</summary>
/// <param name="Provision">As it is cited: "section 127", "sections 70, 71 and 76".</param>
/// <param name="Location">Where <paramref name="Provision"/> is written.</param>
public sealed record ProvisionEntry(string Provision, PartialDate? InForceFrom, PartialDate? Repealed, Located<string>? SupersededBy, string? Note, SourceLocation Location);

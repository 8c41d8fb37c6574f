using PolicyForge.Diagnostics;
using PolicyForge.Workspaces.Dates;
using PolicyForge.Yaml;

namespace PolicyForge.Workspaces.Legislation;

/// <summary>A provision of an Act or instrument whose dates differ from those of the whole.</summary>
/// <param name="Provision">As it is cited: "section 127", "sections 70, 71 and 76".</param>
/// <param name="Location">Where <paramref name="Provision"/> is written.</param>
public sealed record ProvisionEntry(string Provision, PartialDate? InForceFrom, PartialDate? Repealed, Located<string>? SupersededBy, string? Note, SourceLocation Location);

namespace PolicyForge.Templating.Parsing;

/// <summary>Leaves the parser after an error from which it cannot go on; never seen outside it.</summary>
internal sealed class ParseStoppedException : Exception;

using System.Collections.Immutable;
using System.Globalization;

namespace PolicyForge.Diagnostics;

/// <summary>One thing that is wrong in what a user wrote: what, where, why and how to mend it.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Location">Where; null where no file is to blame (a command-line option, say).</param>
/// <param name="Arguments">Arguments of the descriptor's message, kept so that tests and JSON need not parse prose.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation? Location, ImmutableArray<object?> Arguments)
{
    public string Code => Descriptor.Code;

    public Severity Severity { get; init; } = Descriptor.Severity;

    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>How to mend it; null where the message says all. A hint of this finding alone (a suggestion) wins over the descriptor's.</summary>
    public string? Hint
    {
        get => field ?? (Descriptor.Hint is null ? null : string.Format(CultureInfo.InvariantCulture, Descriptor.Hint, [.. Arguments]));
        init;
    }

    /// <summary>The chain of includes and clauses that led here, innermost first; empty where the file was read directly.</summary>
    public ImmutableArray<TraceFrame> Trace { get; init; } = [];

    /// <summary>Why it may stand, where somebody accepted it; null where nobody did.</summary>
    public string? Accepted { get; init; }

    /// <summary>What `check --fix` writes to mend it, all of it or nothing; empty where only a person can.</summary>
    public ImmutableArray<SourceEdit> Fix { get; init; } = [];

    /// <summary>The school for which it was found, where it was found in one school's copy only.</summary>
    public string? School { get; init; }

    /// <summary>Order in which findings are shown: by path, then position, then code.</summary>
    public static IComparer<Diagnostic> DisplayOrder { get; } = Comparer<Diagnostic>.Create(Compare);

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int byPath = string.CompareOrdinal(left.Location?.Path, right.Location?.Path);
        if (byPath != 0) return byPath;
        int byOffset = (left.Location?.Span.Start ?? 0).CompareTo(right.Location?.Span.Start ?? 0);
        if (byOffset != 0) return byOffset;
        int byCode = string.CompareOrdinal(left.Code, right.Code);
        if (byCode != 0) return byCode;
        int byMessage = string.CompareOrdinal(left.Message, right.Message);
        return byMessage != 0 ? byMessage : string.CompareOrdinal(left.School, right.School);
    }
}

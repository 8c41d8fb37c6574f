using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>The limits of a run. Templates cannot see or change them.</summary>
public sealed partial class TemplateContext
{
    private const int LargestComparisonDepth = 64;
    private const int StepsBetweenClockReads = 256;
    private const long ItemsForEachRound = 100;
    private const int LargestNumber = 1 << 16;
    private const int BitsForStep = 8;
    private const int TextsOfFullLength = 256;
    private readonly Stack<IncludeFrame> _includes = new();
    private long _steps;
    private long _madeText;
    private int _loopCount;
    private int _recursion;
    private int _comparisons;

    /// <summary>How many rounds nested loops, or the walk of a list by a builtin, may take; 0 for no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call each other; 0 for no limit.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How long the output, a capture or a text made by an operator or builtin may be, in code units; 0 for no limit.</summary>
    public int LimitToString { get; set; } = 1_048_576;

    /// <summary>How deep an object may nest where it is printed or written as JSON; 0 for no limit.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>How many statements and calls a run may take in all; 0 for no limit.</summary>
    public long StepLimit { get; set; } = 5_000_000;

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>When the run must be over, by <see cref="Stopwatch.GetTimestamp"/>; null for no such limit.</summary>
    public long? Deadline { get; set; }

    public CancellationToken CancellationToken { get; set; }

    /// <summary>The includes that are running, the innermost first.</summary>
    public ImmutableArray<IncludeFrame> IncludeChain => [.. _includes];

    /// <summary>Gives a run from now on this long.</summary>
    public void SetTimeLimit(TimeSpan limit) => Deadline = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);

    /// <summary>An error at a place of a template, to be thrown; it carries the includes that led there.</summary>
    public ScriptRuntimeException Failure(TemplateSpan span, string message, string? suggestion = null) =>
        new(span, message) { Includes = IncludeChain, Suggestion = suggestion };

    /// <summary>Walks a list, each item counted against the loop limit.</summary>
    public IEnumerable<object?> Iterate(IEnumerable<object?> items, TemplateSpan span)
    {
        int count = 0;
        foreach (object? item in items)
        {
            if (LoopLimit > 0 && ++count > LoopLimit)
            {
                throw LimitFailure(span, $"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
            }

            yield return item;
        }
    }

    /// <summary>Walks the items of a new array: it may be longer than a loop, since hosts give long lists, but not without bound.</summary>
    internal IEnumerable<object?> IterateArray(IEnumerable<object?> items, TemplateSpan span)
    {
        long limit = LoopLimit * ItemsForEachRound;
        long count = 0;
        foreach (object? item in items)
        {
            if (limit > 0 && ++count > limit) throw LimitFailure(span, $"Exceeding number of iteration limit `{limit}` for internal iteration.");
            yield return item;
        }
    }

    internal void CountStep(Node node) => CountStep(node.Span);

    internal void CountStep(TemplateSpan span)
    {
        _steps++;
        if (StepLimit > 0 && _steps > StepLimit) throw LimitFailure(span, $"Exceeding number of steps limit `{StepLimit}`.");
        if (CancellationToken.IsCancellationRequested) throw LimitFailure(span, "The operation was cancelled.");
        bool late = Deadline is { } deadline && _steps % StepsBetweenClockReads == 0 && Stopwatch.GetTimestamp() > deadline;
        if (late) throw LimitFailure(span, "The template took longer than its time limit.");
    }

    /// <summary>Counts a text that was made against what a run may make in all.</summary>
    internal void CountText(TemplateSpan span, long length)
    {
        _madeText += length;
        long limit = (long)LimitToString * TextsOfFullLength;
        if (limit > 0 && _madeText > limit) throw LimitFailure(span, $"Exceeding the `{limit}` characters of text that a template may make.");
    }

    internal void CountLoop(Node loop)
    {
        CountStep(loop);
        if (LoopLimit > 0 && ++_loopCount > LoopLimit)
        {
            throw LimitFailure(loop.Span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
        }
    }

    internal void ResetLoopCount() => _loopCount = 0;

    internal void EnterCall(Node node)
    {
        CountStep(node);
        _recursion++;
        if (RecursiveLimit > 0 && _recursion > RecursiveLimit)
        {
            _recursion--;
            throw LimitFailure(node.Span, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for node: `{node}`");
        }

        EnsureStack(node.Span);
    }

    internal void EnterInclude(TemplateSpan span)
    {
        _recursion++;
        if (RecursiveLimit > 0 && _recursion > RecursiveLimit)
        {
            _recursion--;
            throw LimitFailure(span, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for node: `{SourceOf(span)}`");
        }

        EnsureStack(span);
    }

    internal void LeaveInclude() => _recursion--;

    private static string SourceOf(TemplateSpan span) => span.Source.Text[span.Start..(span.End + 1)];

    internal void LeaveCall() => _recursion--;

    internal void EnterComparison(TemplateSpan span)
    {
        CountStep(span);
        if (++_comparisons > LargestComparisonDepth) throw LimitFailure(span, "Structure is too deeply nested or contains reference loops.");
    }

    internal void LeaveComparison() => _comparisons--;

    /// <summary>Fails where the thread's stack is nearly used up.</summary>
    internal void EnsureStack(TemplateSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw LimitFailure(span, "The template nests too deeply to be evaluated.");
        }
    }

    /// <summary>Fails where a whole number would be so long that reckoning with it, or printing it, takes too much time; long ones
    /// count as further steps.</summary>
    internal void EnsureSize(TemplateSpan span, long bits)
    {
        if (bits > LargestNumber) throw LimitFailure(span, $"The number is too large: it would exceed `{LargestNumber}` bits.");
        _steps += bits / BitsForStep;
    }

    private ScriptRuntimeException LimitFailure(TemplateSpan span, string message) => new(span, message) { Includes = IncludeChain, IsLimit = true };
}

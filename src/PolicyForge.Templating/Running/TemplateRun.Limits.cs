using System.Collections;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>The limits of a run beyond Scriban's own. Templates cannot see or change them.</summary>
internal sealed partial class TemplateRun
{
    private const string StackExceeded = "Exceeding the stack: the template nests too deeply to be evaluated.";
    private const int StepsBetweenMemoryReads = 8;
    private const int StepsBetweenClockReads = 256;
    private const int LargestNumber = 1 << 16;
    private const int StackForPipe = 24 * 1024;
    private const int StackProbe = 32 * 1024;
    private const int FreelyPrinted = 1 << 10;
    private long _steps;
    private long _memoryAtStart;
    private TimeSpan _regexTime;
    private int _pipes;

    /// <summary>A limit reached where the run stands.</summary>
    public TemplateFailure Limit(string message) => LimitAt(CurrentNode, message);

    /// <summary>Runs a function that matches regular expressions: together they have one budget of time, which a loop over one that times out cannot renew.</summary>
    public T InRegexTime<T>(Func<T> match)
    {
        var left = Context.RegexTimeLimit - _regexTime;
        if (left <= TimeSpan.Zero) throw Limit("Exceeding the time for regular expressions.");
        RegexTimeOut = left;
        long start = Stopwatch.GetTimestamp();
        try
        {
            return match();
        }
        finally
        {
            _regexTime += Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>Walks a list, each item counted against the loop limit.</summary>
    public IEnumerable<object?> Walk(IEnumerable list)
    {
        int count = 0;
        foreach (object? item in list)
        {
            if (LoopLimit > 0 && ++count > LoopLimit) throw Limit($"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
            yield return item;
        }
    }

    private void StartLimits() => _memoryAtStart = GC.GetAllocatedBytesForCurrentThread();

    private void CountStep(ScriptNode node)
    {
        _steps++;
        if (Context.StepLimit > 0 && _steps > Context.StepLimit) throw LimitAt(node, $"Exceeding number of steps limit `{Context.StepLimit}`.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw LimitAt(node, StackExceeded);
        if (_steps % StepsBetweenMemoryReads != 0) return;
        bool isLarge = Context.MemoryLimit > 0 && GC.GetAllocatedBytesForCurrentThread() - _memoryAtStart > Context.MemoryLimit;
        if (isLarge) throw LimitAt(node, $"Exceeding the `{Context.MemoryLimit}` bytes of memory that a template may take.");
        if (_steps % StepsBetweenClockReads != 0) return;
        if (Context.Deadline is { } deadline && Stopwatch.GetTimestamp() > deadline) throw LimitAt(node, "The template took longer than its time limit.");
    }

    /// <summary>Scriban's pipes catch what fails in them and throw it again, which keeps the stack of each while the failure passes: that much must be left.</summary>
    private object? EvaluatePipe(ScriptNode pipe, bool aliasReturnedFunction)
    {
        _pipes++;
        try
        {
            if (!HasStack(_pipes * StackForPipe)) throw LimitAt(pipe, StackExceeded);
            return CheckNumber(pipe, base.Evaluate(pipe, aliasReturnedFunction));
        }
        finally
        {
            _pipes--;
        }
    }

    /// <summary>Whether so many bytes are left beyond what the runtime itself asks for.</summary>
    private static bool HasStack(int bytes)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return false;
        if (bytes < StackProbe) return true;
        Span<byte> used = stackalloc byte[StackProbe];
        return HasStack(bytes - used.Length);
    }

    private object? CheckNumber(ScriptNode node, object? result) => result is BigInteger number && number.GetBitLength() > LargestNumber
        ? throw LimitAt(node, $"The number is too large: it would exceed `{LargestNumber}` bits.")
        : result;

    /// <summary>Printing a number takes time that grows with the square of its length, and nothing can stop it.</summary>
    public void CountPrinted(BigInteger number)
    {
        long bits = number.GetBitLength();
        if (bits > LargestNumber) throw Limit($"The number is too large to be printed: it exceeds `{LargestNumber}` bits.");
        if (bits > FreelyPrinted) _steps += bits;
    }

    private TemplateFailure LimitAt(ScriptNode? node, string message) => new(new ScriptRuntimeException(SpanOf(node?.Span ?? CurrentSpan), message) { Includes = IncludeChain, IsLimit = true });
}

using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Parsing;

internal enum ExpressionMode
{
    Default,

    /// <summary>A colon belongs to the construct around the expression.</summary>
    NoNamedArguments,

    /// <summary>A single operand with its members and indexes.</summary>
    Basic,

    /// <summary>A value of a <c>when</c>: <c>||</c> separates values.</summary>
    When,
}

/// <summary>Where an expression stands, so far as it changes how it is read.</summary>
internal sealed record ExpressionContext
{
    public ExpressionMode Mode { get; init; }

    public bool AllowsAssignment { get; init; } = true;

    /// <summary>The binding strength of the operator to the left; 0 at the start.</summary>
    public int Precedence { get; init; }

    /// <summary>Whether the expression is an operand inside an argument list without brackets.</summary>
    public bool InsideCall { get; init; }

    /// <summary>Whether <c>@</c> stands before the expression.</summary>
    public bool AfterAlias { get; init; }

    /// <summary>Whether the expression is the right side of a pipe.</summary>
    public bool IsPipeTarget { get; init; }

    /// <summary>Takes the options of a loop, where the expression is what the loop runs over.</summary>
    public ImmutableArray<CallArgument>.Builder? LoopOptions { get; init; }
}

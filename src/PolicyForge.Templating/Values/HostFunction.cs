using System.Collections.Immutable;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>A function of the host, called through a delegate.</summary>
internal sealed class HostFunction(string name, ImmutableArray<FunctionParameter> parameters, HostFunctionBody body) : ScriptFunction(name, parameters)
{
    internal override object? Invoke(TemplateContext context, BoundArguments bound, BlockStatement? block)
    {
        var outer = context.CurrentSpan;
        ScriptRuntimeException failure;
        context.CurrentSpan = bound.Caller.Span;
        try
        {
            return ScriptValue.From(body(new TemplateCall(context, bound)));
        }
        catch (ArgumentException error)
        {
            int index = error.ParamName is null ? -1 : IndexOf(error.ParamName);
            failure = context.Failure(index >= 0 ? bound.SpanOf(index) : bound.Caller.Span, error.Message);
        }
        catch (Exception error) when (error is ArithmeticException or FormatException or InvalidOperationException or InvalidCastException
            or IndexOutOfRangeException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            failure = context.Failure(bound.Caller.Span, error.Message);
        }
        finally
        {
            context.CurrentSpan = outer;
        }

        // Thrown outside the handlers: an exception thrown in one keeps the stack of the first, and calls nest.
        throw failure;
    }
}

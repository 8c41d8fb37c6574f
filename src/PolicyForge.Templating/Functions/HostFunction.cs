using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary>What a function of the host does. An <see cref="ArgumentException"/> that names a parameter is reported at that argument.</summary>
public delegate object? HostFunctionBody(TemplateCall call);

/// <summary>A function of the host, as Scriban calls it.</summary>
internal sealed class HostFunction(string name, ImmutableArray<FunctionParameter> parameters, HostFunctionBody body)
    : Function(parameters.Count(parameter => !parameter.IsOptional), parameters.Length)
{
    public ImmutableArray<FunctionParameter> Parameters => parameters;

    public override ScriptParameterInfo GetParameterInfo(int index) => index < parameters.Length ? parameters[index].ToScriban() : base.GetParameterInfo(index);

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        var call = new TemplateCall(run, this, caller, arguments);
        Check(call, caller, arguments);
        ScriptRuntimeException failure;
        try
        {
            return ScriptValue.ToScriban(body(call));
        }
        catch (ScriptRuntimeException error)
        {
            failure = error;
        }
        catch (ArgumentException error)
        {
            int index = parameters.Select(parameter => parameter.Name).ToList().IndexOf(error.ParamName ?? "");
            failure = run.Failure(index >= 0 ? call.SpanOf(index) : call.Span, error.Message);
        }
        catch (Exception error) when (error is ArithmeticException or FormatException or InvalidOperationException or InvalidCastException or IndexOutOfRangeException)
        {
            failure = run.Failure(call.Span, error.Message);
        }

        // Thrown outside the handlers: an exception thrown in one keeps the stack of the first, and calls nest.
        throw new TemplateFailure(failure);
    }

    private void Check(TemplateCall call, ScriptNode? caller, ScribanArray arguments)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            bool isRefused = arguments[i] is null && parameters[i] is { IsOptional: false } parameter && parameter.Type != typeof(object);
            if (isRefused) throw new TemplateFailure(call.Failure($"Argument `{parameters[i].Name}` cannot be null for function `{name}`."));
        }

        foreach (var argument in (caller as ScriptFunctionCall)?.Arguments ?? [])
        {
            if (argument is not ScriptNamedArgument { Name.Name: { } given } || parameters.Any(parameter => parameter.Name == given)) continue;
            string? nearest = Diagnostics.Suggestion.Nearest(given, parameters.Select(parameter => parameter.Name));
            throw new TemplateFailure(call.Context.Failure(call.Run.SpanOf(argument.Span), $"`{name}` has no parameter `{given}`", nearest));
        }
    }
}

using Scriban.Runtime;
using Scriban.Syntax;

namespace PolicyForge.Templating;

/// <summary><c>math.random min max</c>, from the source of the host.</summary>
internal sealed class RandomFunction() : Function(2, 2)
{
    public override ScriptParameterInfo GetParameterInfo(int index) => new(typeof(int), index == 0 ? "minValue" : "maxValue");

    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments)
    {
        var random = run.Context.Random ?? throw run.Fail(caller, "There are no random numbers here: the program that renders the template must give their source.");
        var (least, most) = ((int)arguments[0]!, (int)arguments[1]!);
        return least <= most ? random.Next(least, most) : throw new ArgumentException("minValue must be greater than maxValue", "minValue");
    }
}

/// <summary><c>math.uuid</c>, which there is none of.</summary>
internal sealed class UuidFunction() : Function(0, 0)
{
    public override object? Invoke(TemplateRun run, ScriptNode? caller, ScribanArray arguments) =>
        throw run.Fail(caller, "math.uuid is not available: the same input must always print the same text.");
}

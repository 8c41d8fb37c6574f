using System.Diagnostics;

namespace PolicyForge.Templating.Benchmarks;

/// <summary>Processor time per operation, for machines that are busy with other work.</summary>
internal static class ProcessorTime
{
    private const int Rounds = 2000;

    public static void Print()
    {
        var benchmarks = new TemplateBenchmarks();
        Measure("parse", () => benchmarks.Parse());
        Measure("render", () => benchmarks.Render());
        Measure("render with source map", () => benchmarks.RenderWithSourceMap());
        Measure("new context", () => benchmarks.NewContext());
    }

    private static void Measure(string name, Action action)
    {
        for (int i = 0; i < Rounds; i++) action();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (int i = 0; i < Rounds; i++) action();
        process.Refresh();
        Console.WriteLine(FormattableString.Invariant($"{name}: {(process.TotalProcessorTime - before).TotalMicroseconds / Rounds:F0} us"));
    }
}

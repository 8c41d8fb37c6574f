using BenchmarkDotNet.Running;
using PolicyForge.Templating.Benchmarks;

// "cpu" measures processor time, which other work on the machine does not lengthen; anything else goes to BenchmarkDotNet.
if (args is ["cpu"]) ProcessorTime.Print();
else BenchmarkSwitcher.FromAssembly(typeof(TemplateBenchmarks).Assembly).Run(args);

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace PolicyForge.Templating.Benchmarks;

/// <summary>Parsing and rendering one policy template.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class TemplateBenchmarks
{
    private readonly string _text = PolicyTemplate.Create();
    private readonly ScriptObject _model = PolicyTemplate.CreateModel();
    private readonly Template _template = Template.Parse(PolicyTemplate.Create(), "policy");

    [Benchmark]
    public object Parse() => Template.Parse(_text, "policy");

    [Benchmark]
    public string Render() => _template.Render(CreateContext(tracksSources: false));

    [Benchmark]
    public string RenderWithSourceMap() => _template.RenderMapped(CreateContext(tracksSources: true)).Text;

    [Benchmark]
    public object NewContext() => PolicyTemplate.CreateContext();

    private TemplateContext CreateContext(bool tracksSources)
    {
        var context = PolicyTemplate.CreateContext();
        context.TracksSources = tracksSources;
        context.PushGlobal(_model);
        return context;
    }

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}

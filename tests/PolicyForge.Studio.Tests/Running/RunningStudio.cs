using PolicyForge.Studio.Hosting;

namespace PolicyForge.Studio.Tests.Running;

/// <summary>The studio as a server, on a copy of the sample, on a day of its own.</summary>
public sealed class RunningStudio : IAsyncDisposable
{
    private readonly bool _ownsSample;
    private readonly StudioHost _host;

    private RunningStudio(SampleCopy sample, bool ownsSample, DateOnly today)
    {
        (Sample, _ownsSample) = (sample, ownsSample);
        _host = new StudioHost(new StudioOptions(sample.Folder) { AsOf = today, FindOffice = () => null });
    }

    /// <summary>A Saturday, on which much is due in the sample.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 28);

    public SampleCopy Sample { get; }

    public string Address => _host.Address;

    public string NewEntryAddress() => _host.NewEntryAddress();

    /// <param name="sample">Null makes a copy that goes with the studio.</param>
    public static async Task<RunningStudio> StartAsync(SampleCopy? sample = null, DateOnly? today = null)
    {
        var studio = new RunningStudio(sample ?? new SampleCopy(), sample is null, today ?? Today);
        await studio._host.StartAsync();
        return studio;
    }

    /// <summary>A browser without a screen, that was let in and has said who it is.</summary>
    public async Task<Visitor> EnterAsync(string name = "Keith Marchbanks", string email = "business@meadowbank.example")
    {
        var visitor = new Visitor(Address);
        await visitor.GetAsync(NewEntryAddress());
        await visitor.PostAsync("/you", ("action", "name"), ("name", name), ("email", email));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_ownsSample) Sample.Dispose();
    }
}

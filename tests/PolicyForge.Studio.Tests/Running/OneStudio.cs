namespace PolicyForge.Studio.Tests.Running;

/// <summary>One studio, on one copy of the sample, for all tests of a class: those that change something begin with <see cref="SampleCopy.Reset"/>.</summary>
public sealed class OneStudio : IAsyncLifetime
{
    public RunningStudio Studio { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Studio = await RunningStudio.StartAsync();

    public ValueTask DisposeAsync() => Studio.DisposeAsync();
}

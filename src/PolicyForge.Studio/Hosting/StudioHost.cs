using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using PolicyForge.Studio.Access;
using PolicyForge.Studio.Frame;
using PolicyForge.Studio.Sources;

namespace PolicyForge.Studio.Hosting;

/// <summary>The studio as a server on this machine: bound to loopback alone, and open to nobody without a one-time address.</summary>
public sealed class StudioHost : IAsyncDisposable
{
    /// <summary>The largest Word file that is taken, in bytes.</summary>
    public const int MostUploadBytes = 20 * 1024 * 1024;

    private const int MostTextBytes = 1024 * 1024;

    private readonly WebApplication _application;
    private readonly Sessions _sessions = new();

    public StudioHost(StudioOptions options)
    {
        var studio = new StudioWorkspace(options.WorkspaceFolder);
        var drafts = new Drafts(options.WorkspaceFolder);
        // Nothing of the machine's settings for other servers applies: no address, no environment, no file beside the program.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostUploadBytes + MostTextBytes;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = MostUploadBytes;
            form.ValueLengthLimit = MostTextBytes;
            form.ValueCountLimit = 512;
        });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "policyforge_form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(studio);
        builder.Services.AddSingleton(drafts);
        builder.Services.AddSingleton(_sessions);
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddSingleton(new Converting(options.FindOffice));
        builder.Services.AddScoped(services =>
        {
            var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext!;
            var today = options.AsOf ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            return new Visit(context, services.GetRequiredService<Gate>().SessionOf(context)!, studio, drafts, today);
        });
        builder.Services.AddHttpContextAccessor();
        _application = builder.Build();
        var gate = _application.Services.GetRequiredService<Gate>();
        _application.Use(gate.Invoke);
        AssetPages.Map(_application);
        StudioPages.Map(_application, NewEntryAddress);
    }

    /// <summary>"http://127.0.0.1:43123", once it has started.</summary>
    public string Address { get; private set; } = "";

    /// <summary>An address that lets one browser in, once.</summary>
    public string NewEntryAddress() => $"{Address}{Gate.EntryPath}?token={_sessions.NewToken()}";

    /// <exception cref="IOException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        await _application.StartAsync(cancellation).ConfigureAwait(false);
        Address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Returns when the user ends the studio.</summary>
    public Task WaitAsync() => _application.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

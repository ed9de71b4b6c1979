using System.Net;
using Berrys.Pipeline;
using Berrys.Rehearsal.Containers;
using Berrys.Rehearsal.Gateway;
using Docker.DotNet;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal;

/// <summary>Serves a rehearsal until the process is asked to end.</summary>
internal static class Serving
{
    private const long LargestBody = 256L * 1024 * 1024;

    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(15);

    /// <summary>Serves.</summary>
    /// <param name="command">What to serve.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BerrysException">It cannot be served.</exception>
    public static async Task RunAsync(RehearsalCommand command, CancellationToken cancellationToken)
    {
        var settings = command.Settings;
        var folder = new StateFolder(settings);
        folder.Open();
        using var locked = folder.TryLock() ?? throw new BerrysException(
            ExitCode.Locked, $"Another process serves the rehearsal in {settings.State} already.", $"Its address is in {settings.At("endpoint")}.");
        // Until everything is up again nobody may take the old address for a ready one.
        File.Delete(settings.At("endpoint"));
        using var docker = await DockerEngine.ConnectAsync(cancellationToken);
        var network = await new RehearsalNetworks(docker, settings).OpenAsync(cancellationToken);
        var port = GatewayPort.Open(settings, command.Port, [IPAddress.Loopback, network.HostAddress]);

        await using var app = Build(settings, docker, network, port);
        await app.StartAsync(cancellationToken);
        ClientFiles.Write(settings, app.Services.GetRequiredService<RehearsalKeys>(), port);
        app.Services.GetRequiredService<Readiness>().Announce();
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Serving)).LogInformation("Ready on port {Port}", port);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static WebApplication Build(RehearsalSettings settings, DockerClient docker, RehearsalNetwork network, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = settings.State });
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            options.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
        }).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopDeadline);
        builder.Services.AddRehearsal(settings, docker, network);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Listen(network.HostAddress, port);
        });
        var app = builder.Build();
        var endpoint = app.Services.GetRequiredService<GatewayEndpoint>();
        app.Run(endpoint.AnswerAsync);
        return app;
    }
}

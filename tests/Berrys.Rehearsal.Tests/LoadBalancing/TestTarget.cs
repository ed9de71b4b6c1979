using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>A target on a free loopback port: answers its name, what it was asked on /show, and its health on /health.</summary>
internal sealed class TestTarget : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private TestTarget(WebApplication app) => _app = app;

    public IPEndPoint Address { get; private set; } = new(IPAddress.Loopback, 0);

    public int Health { get; set; } = 200;

    public TimeSpan Delay { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<TestTarget> StartAsync(string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var target = new TestTarget(app);
        app.Run(async context =>
        {
            if (context.Request.Path == "/health")
            {
                if (target.Health == 0)
                    await Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted);
                context.Response.StatusCode = target.Health;
                return;
            }
            Interlocked.Increment(ref target._requests);
            if (context.Request.Path == "/slow")
                await Task.Delay(target.Delay);
            if (context.Request.Path == "/fail")
                context.Response.StatusCode = 500;
            await context.Response.WriteAsync(context.Request.Path == "/show"
                ? string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"))
                : name);
        });
        await app.StartAsync();
        target.Address = new(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
        return target;
    }

    public async Task StopAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(now.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

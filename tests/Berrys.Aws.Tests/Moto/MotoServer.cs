using Berrys.Aws.Tests.Processes;
using CliWrap;
using CliWrap.EventStream;

namespace Berrys.Aws.Tests.Moto;

/// <summary>A real moto for the tests of this namespace, on a port of its own.</summary>
[SetUpFixture]
public sealed class MotoServer
{
    public const string Region = "eu-central-1";

    private static readonly TimeSpan Start = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public static Uri Url { get; private set; } = null!;

    public static AwsClients Clients { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var python = await Python.WithAsync("moto");
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = RunAsync(Cli.Wrap(python).WithArguments(["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]), ready);
        Url = await ready.Task.WaitAsync(Start);
        Clients = new AwsClients(Region, new AwsEndpoint(Url, "key", "secret"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Clients?.Dispose();
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(Command moto, TaskCompletionSource<Uri> ready)
    {
        var said = new List<string>();
        try
        {
            await foreach (var line in moto.ListenAsync(_stop.Token))
            {
                var text = line switch { StandardErrorCommandEvent error => error.Text, StandardOutputCommandEvent output => output.Text, _ => "" };
                said.Add(text);
                if (text.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is var at and >= 0 && text.Contains("Running on", StringComparison.Ordinal))
                    ready.TrySetResult(new Uri(text[at..].Trim()));
            }

            ready.TrySetException(new InvalidOperationException($"moto ended: {string.Join('\n', said)}"));
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            ready.TrySetException(new InvalidOperationException($"moto ended: {string.Join('\n', said)}", error));
        }
    }
}

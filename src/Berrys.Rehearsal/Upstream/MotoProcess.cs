using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Processes;

namespace Berrys.Rehearsal.Upstream;

/// <summary>The simulator's process: one at a time, started anew with nothing in it.</summary>
internal sealed class MotoProcess(RehearsalSettings settings, ICommandRunner commands, TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>A log longer than this is emptied at the next start, in bytes.</summary>
    private const long LongestLog = 8 * 1024 * 1024;

    private readonly MotoFinder _finder = new(commands);
    private string? _python;
    private BackgroundProcess? _process;

    private string File => settings.At("processes/moto.pid");

    private string Log => settings.At("logs/moto.log");

    /// <summary>Whether it runs.</summary>
    public bool IsAlive => _process?.IsLeaderAlive == true;

    /// <summary>Ends one that may be left, starts another and waits until it answers.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its URL.</returns>
    /// <exception cref="BerrysException">It does not start (exit code 3).</exception>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.At("processes"));
        Directory.CreateDirectory(settings.At("logs"));
        await EndAsync();
        BoundLog();
        _python ??= await _finder.FindAsync(settings.State, cancellationToken);
        var port = FreePort();
        _process = await BackgroundProcess.StartAsync(commands, Command(_python, port), File, Log, cancellationToken);
        await WaitAsync(port, cancellationToken);
        return new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Ends it, also one that an earlier rehearsal process left.</summary>
    public async Task EndAsync()
    {
        if ((_process ?? BackgroundProcess.Read(File)) is { } process)
            await process.EndAsync(Grace, time);
        _process = null;
        System.IO.File.Delete(File);
    }

    /// <summary>Empties a log that has grown too long; its writer appends, so it goes on at the start.</summary>
    public void BoundLog()
    {
        var log = new FileInfo(Log);
        if (log.Exists && log.Length > LongestLog)
            using (var stream = log.Open(FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                stream.SetLength(0);
    }

    private Command Command(string python, int port) => new()
    {
        Executable = python,
        Arguments = ["-m", "moto.server", "-H", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture)],
        WorkingDirectory = settings.State,
        Environment = ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                new KeyValuePair<string, string?>("PYTHONHASHSEED", "0"),
                // Paths name the bucket, whatever the host is called.
                new KeyValuePair<string, string?>("S3_IGNORE_SUBDOMAIN_BUCKETNAME", "true"),
                new KeyValuePair<string, string?>("AWS_ENDPOINT_URL", null),
                new KeyValuePair<string, string?>("AWS_PROFILE", null),
                new KeyValuePair<string, string?>("AWS_SESSION_TOKEN", null),
                // Simulators that call AWS themselves must find no real keys.
                new KeyValuePair<string, string?>("AWS_ACCESS_KEY_ID", "rehearsal"),
                new KeyValuePair<string, string?>("AWS_SECRET_ACCESS_KEY", "rehearsal"),
                new KeyValuePair<string, string?>("AWS_EC2_METADATA_DISABLED", "true"),
            ]),
    };

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task WaitAsync(int port, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!await AcceptsAsync(port, cancellationToken))
        {
            if (!IsAlive || time.GetElapsedTime(started) > StartDeadline)
                throw new BerrysException(ExitCode.MissingPrerequisite, "moto does not start.", $"Read {Log}.");
            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    private static async Task<bool> AcceptsAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

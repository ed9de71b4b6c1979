using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>The runtime socket of a running HAProxy: one connection per command.</summary>
/// <param name="process">HAProxy's process id. The socket is found through its working folder, as the path of a socket must be short and a workspace's may be long.</param>
/// <param name="time">Measures the deadline.</param>
public sealed class RuntimeSocket(int process, TimeProvider time)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Entries that fit into one command with room to spare.</summary>
    private const int LongestPayload = 32 * 1024;

    private readonly UnixDomainSocketEndPoint _endPoint =
        new(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cwd/{HaproxyConfiguration.Socket}"));

    /// <summary>Carries commands out in their order.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="cancellationToken">Cancels it between commands.</param>
    /// <exception cref="IOException">HAProxy refused one or did not answer.</exception>
    public async Task ApplyAsync(IEnumerable<RuntimeCommand> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands)
            await ApplyAsync(command, cancellationToken);
    }

    /// <summary>Sends a command.</summary>
    /// <param name="command">One line, or several when it ends with a payload.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The answer without surrounding white space.</returns>
    /// <exception cref="IOException">HAProxy did not answer.</exception>
    public async Task<string> AskAsync(string command, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(_endPoint, either.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\n"), either.Token);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return (await reader.ReadToEndAsync(either.Token)).Trim();
        }
        catch (SocketException error)
        {
            throw new IOException($"HAProxy cannot be reached: {error.Message}", error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"HAProxy did not answer within {Deadline.TotalSeconds:0} s.");
        }
    }

    private async Task ApplyAsync(RuntimeCommand command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case SetAddress set:
                var moved = await AskAsync($"set server {set.Server} addr {set.Address.Address} port {set.Address.Port}", cancellationToken);
                if (!moved.Contains("'stats socket command'", StringComparison.Ordinal) && !moved.Contains("no need to change", StringComparison.Ordinal))
                    throw new IOException($"HAProxy would not give {set.Server} the address {set.Address}: {moved}");
                break;
            case SetMode set:
                await ExpectNothingAsync($"set server {set.Server} state {set.Mode.ToString().ToLowerInvariant()}", cancellationToken);
                break;
            case ReplaceRules rules:
                await ReplaceAsync(rules, cancellationToken);
                break;
        }
    }

    private async Task ReplaceAsync(ReplaceRules rules, CancellationToken cancellationToken)
    {
        var map = HaproxyConfiguration.Map(rules.Slot);
        var prepared = await AskAsync($"prepare map {map}", cancellationToken);
        if (!int.TryParse(prepared.Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new IOException($"HAProxy would not prepare {map}: {prepared}");
        var payload = new StringBuilder();
        foreach (var entry in rules.Entries)
        {
            if (payload.Length > 0 && payload.Length + entry.Pattern.Length + entry.Value.Length > LongestPayload)
                await AddAsync();
            payload.Append(CultureInfo.InvariantCulture, $"{entry.Pattern} {entry.Value}\n");
        }
        await AddAsync();
        await ExpectNothingAsync(FormattableString.Invariant($"commit map @{version} {map}"), cancellationToken);

        async Task AddAsync()
        {
            if (payload.Length > 0)
                await ExpectNothingAsync(FormattableString.Invariant($"add map @{version} {map} <<\n{payload}"), cancellationToken);
            payload.Clear();
        }
    }

    private async Task ExpectNothingAsync(string command, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(command, cancellationToken);
        if (answer.Length > 0)
            throw new IOException($"HAProxy refused '{command.Split('\n')[0]}': {answer}");
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Berrys.Tools.Prerequisites;

/// <summary>Asks a Docker Engine on a Unix socket for its version without starting a client.</summary>
public static class DockerEngineProbe
{
    /// <summary>The socket that clients use by default.</summary>
    public const string DefaultSocket = "/var/run/docker.sock";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>The socket's path that a DOCKER_HOST value names.</summary>
    /// <param name="dockerHost">The variable's value, or <see langword="null"/>.</param>
    /// <returns>A path, or <see langword="null"/> when the engine is not on a Unix socket.</returns>
    public static string? SocketOf(string? dockerHost) =>
        string.IsNullOrEmpty(dockerHost) || dockerHost == "unix://" ? DefaultSocket
        : dockerHost.StartsWith("unix://", StringComparison.Ordinal) ? dockerHost["unix://".Length..]
        : null;

    /// <summary>Asks for the engine's version (Docker Engine API, <c>GET /version</c>).</summary>
    /// <param name="socketPath">The socket.</param>
    /// <param name="deadline">How long an answer may take.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The version, or <see langword="null"/> when no engine answers.</returns>
    public static Task<string?> VersionAsync(string socketPath, TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (!File.Exists(socketPath))
            return Task.FromResult<string?>(null);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            return Task.FromResult(ParseVersion(Ask(socket, socketPath, deadline, cancellationToken)));
        }
        catch (Exception error) when (error is SocketException or ArgumentOutOfRangeException)
        {
            // Refused, silent, cut off in the middle, or a path that is longer than a socket's can be.
            return Task.FromResult<string?>(null);
        }
        catch (OperationCanceledException)
        {
            return Task.FromCanceled<string?>(cancellationToken);
        }
    }

    // Polling and blocking calls: starting the runtime's engine for asynchronous sockets takes longer than the answer.
    private static string Ask(Socket socket, string path, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        socket.Connect(new UnixDomainSocketEndPoint(path));
        socket.Send("GET /version HTTP/1.0\r\nHost: docker\r\n\r\n"u8);
        var answer = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) > deadline)
                throw new SocketException((int)SocketError.TimedOut);
            if (!socket.Poll(PollInterval, SelectMode.SelectRead))
                continue;
            var count = socket.Receive(buffer);
            if (count == 0)
                return Encoding.UTF8.GetString(answer.ToArray());
            answer.Write(buffer, 0, count);
        }
    }

    /// <summary>Reads the version from an HTTP/1.0 answer.</summary>
    /// <param name="answer">Head and body.</param>
    /// <returns>The version, or <see langword="null"/> when the answer is not one.</returns>
    public static string? ParseVersion(string answer)
    {
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        var end = answer.LastIndexOf('}');
        if (start < 0 || end < start)
            return null;
        try
        {
            using var body = JsonDocument.Parse(answer.AsMemory(start, end - start + 1));
            return body.RootElement.TryGetProperty("Version", out var version)
                && version.ValueKind == JsonValueKind.String
                && version.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Berrys.Tools.Prerequisites;

/// <summary>Asks a Docker Engine on a Unix socket for its version without starting a client.</summary>
public static class DockerEngineProbe
{
    /// <summary>The socket that clients use by default.</summary>
    public const string DefaultSocket = "/var/run/docker.sock";

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
    public static async Task<string?> VersionAsync(string socketPath, TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (!File.Exists(socketPath))
            return null;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(deadline);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), limited.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /version HTTP/1.0\r\nHost: docker\r\n\r\n"), limited.Token);
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return ParseVersion(await reader.ReadToEndAsync(limited.Token));
        }
        catch (Exception error) when (error is SocketException or IOException or ArgumentOutOfRangeException)
        {
            // Refused, cut off in the middle, or a path that is longer than a socket's can be.
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
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

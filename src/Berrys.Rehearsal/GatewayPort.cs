using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Berrys.Pipeline;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal;

/// <summary>The gateway's port: the same for the rehearsal's whole life, since answers and containers name it.</summary>
internal static class GatewayPort
{
    private const int Attempts = 50;

    /// <summary>Reads the port, or picks one that is free on all addresses.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="wanted">The port asked for, or <see langword="null"/>.</param>
    /// <param name="addresses">The addresses to listen on.</param>
    /// <returns>The port, which is free now.</returns>
    /// <exception cref="BerrysException">Another process has it (exit code 3).</exception>
    public static int Open(RehearsalSettings settings, int? wanted, IReadOnlyList<IPAddress> addresses)
    {
        var file = settings.At("port");
        var kept = wanted ?? (File.Exists(file) ? int.Parse(File.ReadAllText(file), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) : null);
        var port = kept ?? Pick(addresses);
        if (!addresses.All(address => TryBind(address, port) is not null))
            throw new BerrysException(
                ExitCode.MissingPrerequisite, $"Port {port} of this rehearsal is taken by another process.", "End that process, or serve with --port and another number.");
        StateFile.Write(file, string.Create(CultureInfo.InvariantCulture, $"{port}\n"));
        return port;
    }

    private static int Pick(IReadOnlyList<IPAddress> addresses)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
            if (TryBind(addresses[0], 0) is { } port && addresses.All(address => TryBind(address, port) is not null))
                return port;
        throw new BerrysException(ExitCode.MissingPrerequisite, "No port is free on this machine.");
    }

    private static int? TryBind(IPAddress address, int port)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // As the server does: the last connections of the server before it may still be closing.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(address, port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

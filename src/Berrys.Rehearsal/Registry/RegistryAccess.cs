using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Registry;

/// <summary>Where the registry is and what opens it; the same for the rehearsal's whole life, because image references name the port.</summary>
/// <param name="Port">Its port on 127.0.0.1.</param>
/// <param name="Password">The password of the user <c>AWS</c>; never to be logged.</param>
internal sealed record RegistryAccess(int Port, string Password)
{
    private const int PasswordLetters = 48;

    /// <summary>Reads it from its file, or makes it.</summary>
    /// <param name="file">The file, absolute.</param>
    /// <param name="seed">Tells workspaces apart.</param>
    /// <returns>The access.</returns>
    public static RegistryAccess LoadOrCreate(string file, string seed)
    {
        if (File.Exists(file) && JsonSerializer.Deserialize<RegistryAccess>(File.ReadAllText(file)) is { } known)
            return known;
        var made = new RegistryAccess(LocalPorts.Find($"registry {seed}", [IPAddress.Loopback], new HashSet<int>()), RandomNumberGenerator.GetHexString(PasswordLetters, lowercase: true));
        StateFile.Write(file, JsonSerializer.Serialize(made));
        return made;
    }

    /// <summary>Never the password.</summary>
    /// <returns>The port.</returns>
    public override string ToString() => $"127.0.0.1:{Port}";
}

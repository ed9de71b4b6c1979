namespace Berrys.Rehearsal.Registry;

/// <summary>Writes the registry's configuration (https://distribution.github.io/distribution/about/configuration/).</summary>
internal static class RegistryConfiguration
{
    /// <summary>The realm that it asks a password for.</summary>
    private const string Realm = "berrys-rehearsal";

    /// <summary>Writes the configuration.</summary>
    /// <param name="storage">The folder of the images, absolute.</param>
    /// <param name="passwords">The htpasswd file, absolute.</param>
    /// <param name="port">The port on 127.0.0.1.</param>
    /// <param name="secret">Signs the state of uploads.</param>
    /// <returns>YAML.</returns>
    public static string Write(string storage, string passwords, int port, string secret) =>
        $"""
        version: 0.1
        log:
          level: warn
          accesslog:
            disabled: true
        storage:
          filesystem:
            rootdirectory: {Quote(storage)}
          delete:
            enabled: true
        auth:
          htpasswd:
            realm: {Realm}
            path: {Quote(passwords)}
        http:
          addr: 127.0.0.1:{port}
          secret: {Quote(secret)}

        """;

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

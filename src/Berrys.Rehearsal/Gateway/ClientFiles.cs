using System.Globalization;

namespace Berrys.Rehearsal.Gateway;

/// <summary>The files that clients take endpoint and keys from.</summary>
internal static class ClientFiles
{
    /// <summary>Writes them all.</summary>
    /// <param name="settings">The rehearsal.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="port">The gateway's port.</param>
    public static void Write(RehearsalSettings settings, RehearsalKeys keys, int port)
    {
        var endpoint = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        StateFile.Write(settings.At("env"), Env(endpoint, keys, settings.Region));
        StateFile.Write(settings.At("credentials"), $"[default]\naws_access_key_id = {keys.AccessKeyId}\naws_secret_access_key = {keys.SecretAccessKey}\n");
        StateFile.Write(settings.At("config"), $"[default]\nregion = {settings.Region}\nendpoint_url = {endpoint}\n");
        // Last: whoever finds it may use the others.
        StateFile.Write(settings.At("endpoint"), $"{endpoint}\n");
    }

    /// <summary>Writes what a POSIX shell sources.</summary>
    /// <param name="endpoint">The gateway's URL.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="region">The region.</param>
    /// <returns>The script.</returns>
    public static string Env(string endpoint, RehearsalKeys keys, string region) => $"""
        unset AWS_PROFILE AWS_SESSION_TOKEN
        export AWS_ENDPOINT_URL={endpoint}
        export AWS_ACCESS_KEY_ID={keys.AccessKeyId}
        export AWS_SECRET_ACCESS_KEY={keys.SecretAccessKey}
        export AWS_REGION={region}
        export AWS_DEFAULT_REGION={region}
        export AWS_EC2_METADATA_DISABLED=true

        """;
}

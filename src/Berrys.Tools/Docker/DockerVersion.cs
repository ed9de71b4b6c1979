using System.Text.Json;

namespace Berrys.Tools.Docker;

/// <summary>Versions of a Docker client and the engine behind it.</summary>
/// <param name="Client">The client's version.</param>
/// <param name="Engine">The engine's version, or <see langword="null"/> when none answered.</param>
public sealed record DockerVersion(string Client, string? Engine)
{
    /// <summary>Reads the output of <see cref="DockerCommands.Version"/>.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The versions, or <see langword="null"/> when it is something else.</returns>
    public static DockerVersion? Parse(string output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            return Read(document.RootElement, "Client") is { } client
                ? new DockerVersion(client, Read(document.RootElement, "Server"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Read(JsonElement root, string side) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(side, out var part) && part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty("Version", out var version) && version.ValueKind == JsonValueKind.String
            ? version.GetString()
            : null;
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Docker;

/// <summary>What an image's containers get, as the engine knows it.</summary>
public sealed record ImageConfiguration
{
    /// <summary>The format asked of <c>docker image inspect</c>.</summary>
    public const string Format = """{"Id":{{json .Id}},"Size":{{json .Size}},"Config":{{json .Config}},"RootFS":{{json .RootFS}}}""";

    /// <summary>Its id, <c>sha256:…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its size in bytes, layers shared with others included.</summary>
    public long Size { get; init; }

    /// <summary>The user that processes run as, and the group; empty when none is named.</summary>
    public string User { get; init; } = "";

    /// <summary>The environment variables in order.</summary>
    public ImmutableArray<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>Whether it says how its health is checked, or that it is not.</summary>
    public bool HasHealthcheck { get; init; }

    /// <summary>The layers from the bottom up, each by the digest of its content (diff id).</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>How many of its layers another image brought.</summary>
    /// <param name="other">The other image.</param>
    /// <returns>All of the other image's layers when this one begins with them, else 0.</returns>
    public int LayersOf(ImageConfiguration other) =>
        Layers.Length >= other.Layers.Length && Layers.AsSpan(0, other.Layers.Length).SequenceEqual(other.Layers.AsSpan()) ? other.Layers.Length : 0;

    /// <summary>Reads the output of <see cref="DockerCommands.InspectConfiguration"/>.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The configuration, or <see langword="null"/> when it cannot be read.</returns>
    public static ImageConfiguration? Parse(string output) => JsonReport.Read(Encoding.UTF8.GetBytes(output), Read);

    private static ImageConfiguration? Read(JsonElement root)
    {
        if (root.Text(nameof(Id)) is not { Length: > 0 } id || root.Map("RootFS") is not { } files)
            return null;
        // An image without settings of its own may have none.
        var settings = root.Map("Config") ?? default;
        return new ImageConfiguration
        {
            Id = id,
            Size = root.TryGetProperty(nameof(Size), out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) ? bytes : 0,
            User = settings.Text("User") ?? "",
            Environment = [.. Texts(settings, "Env").Select(Pair)],
            HasHealthcheck = settings.Map("Healthcheck") is { } check && Texts(check, "Test").Any(),
            Layers = [.. Texts(files, "Layers")],
        };
    }

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.List(name)?.Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!) ?? [];

    private static (string Name, string Value) Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var sign and >= 0 ? (text[..sign], text[(sign + 1)..]) : (text, "");
}

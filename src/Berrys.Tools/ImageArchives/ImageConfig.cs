using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImageArchives;

/// <summary>What is taken from an image's configuration (https://github.com/opencontainers/image-spec/blob/main/config.md).</summary>
/// <param name="Created">When it says that it was made; <see langword="null"/> when it does not.</param>
/// <param name="Layers">The hashes of its layers without compression, the lowest first.</param>
internal sealed record ImageConfig(DateTimeOffset? Created, ImmutableArray<string> Layers)
{
    /// <summary>Reads it.</summary>
    /// <param name="root">The configuration.</param>
    /// <returns>What is taken, or <see langword="null"/> when it is none.</returns>
    public static ImageConfig? Of(JsonElement root)
    {
        if (root.Map("rootfs")?.List("diff_ids") is not { } layers)
            return null;
        var list = layers.ToList();
        return list.Exists(layer => layer.ValueKind != JsonValueKind.String) ? null : new(CreatedOf(root.Text("created")), [.. list.Select(layer => layer.GetString()!)]);
    }

    // Builders that hide it write the year 1, or 1970.
    private static DateTimeOffset? CreatedOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.UtcDateTime > DateTime.UnixEpoch ? time : null;
}

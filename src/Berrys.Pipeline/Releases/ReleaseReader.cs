using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Versioning;

namespace Berrys.Pipeline.Releases;

/// <summary>Takes a release out of its manifest.</summary>
internal static class ReleaseReader
{
    /// <summary>Reads it.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The release.</returns>
    /// <exception cref="KeyNotFoundException">A member is missing, or is not one of those known.</exception>
    /// <exception cref="InvalidOperationException">A member is of another type.</exception>
    public static Release Read(JsonObject manifest) => new()
    {
        Version = Needed(manifest, "version"),
        Kind = Text(manifest, "kind") is { } kind ? KindOf(kind) : null,
        Branch = Text(manifest, "branch"),
        Commit = Text(manifest, "commit"),
        Tree = Text(manifest, "tree"),
        Images = manifest["images"]!.AsObject().ToImmutableSortedDictionary(entry => entry.Key, entry => ImageOf(entry.Value!), StringComparer.Ordinal),
        Migrations = manifest["migrations"] is { } migrations
            ? migrations.AsObject().ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        Terraform = Text(manifest, "terraform"),
        Gate = manifest["gate"] is { } gate ? GateOf(gate) : null,
        Provenance = Text(manifest, "provenance"),
        Builder = Text(manifest, "builder"),
    };

    private static ReleaseImage ImageOf(JsonNode image) =>
        new(Needed(image, "repository"), Needed(image, "digest"), Needed(image, "configDigest"), Text(image, "sbom"));

    private static ReleaseGate GateOf(JsonNode gate) => new()
    {
        Counts = gate["counts"]!.AsObject().ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value!.GetValue<int>(), StringComparer.Ordinal),
        NotScanned = Texts(gate, "notScanned"),
        Waivers = Texts(gate, "waivers"),
    };

    private static ReleaseKind KindOf(string word) => word switch
    {
        "patch" => ReleaseKind.Patch,
        "minor" => ReleaseKind.Minor,
        "major" => ReleaseKind.Major,
        _ => throw new KeyNotFoundException($"its kind is '{word}', not patch, minor or major"),
    };

    private static ImmutableSortedSet<string> Texts(JsonNode node, string name) =>
        node[name]!.AsArray().Select(item => item!.GetValue<string>()).ToImmutableSortedSet(StringComparer.Ordinal);

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static string Needed(JsonNode node, string name) =>
        Text(node, name) ?? throw new KeyNotFoundException($"it has no '{name}'");
}

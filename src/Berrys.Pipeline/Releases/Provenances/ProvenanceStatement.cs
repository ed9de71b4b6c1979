using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases.Provenances;

/// <summary>
/// Writes provenance as an in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md) with the
/// predicate SLSA Provenance v1 (https://slsa.dev/spec/v1.0/provenance). docs/supply-chain.md describes our build type.
/// </summary>
public static class ProvenanceStatement
{
    /// <summary>The type of the statement.</summary>
    public const string Type = "https://in-toto.io/Statement/v1";

    /// <summary>The type of the predicate.</summary>
    public const string PredicateType = "https://slsa.dev/provenance/v1";

    /// <summary>The type of our builds: it says what the parameters mean.</summary>
    public const string BuildType = "urn:berrys-build:buildtype:release:v1";

    /// <summary>The media type of a statement, which is the payload type of its envelope.</summary>
    public const string MediaType = "application/vnd.in-toto+json";

    private const string DigestPrefix = "sha256:";

    /// <summary>Writes a statement.</summary>
    /// <param name="provenance">How the images came about.</param>
    /// <returns>One line of canonical JSON without a line feed; credentials in URLs are left out.</returns>
    public static string Write(Provenance provenance) => CanonicalJson.Line(new JsonObject
    {
        ["_type"] = Type,
        ["predicate"] = new JsonObject
        {
            ["buildDefinition"] = new JsonObject
            {
                ["buildType"] = BuildType,
                ["externalParameters"] = new JsonObject
                {
                    ["options"] = Map(provenance.Options),
                    ["target"] = Text(provenance.Target),
                    ["workspace"] = Text(provenance.Workspace),
                },
                ["internalParameters"] = Map(provenance.Internal),
                ["resolvedDependencies"] = new JsonArray([.. Dependencies(provenance)]),
            },
            ["runDetails"] = RunDetails(provenance),
        },
        ["predicateType"] = PredicateType,
        ["subject"] = Subjects(provenance.Images.Values),
    });

    private static JsonArray Subjects(IEnumerable<ReleaseImage> images) => new(
    [
        .. images.OrderBy(image => image.Repository, StringComparer.Ordinal).ThenBy(image => image.Digest, StringComparer.Ordinal)
            .Select(image => new JsonObject { ["digest"] = Sha256(image.Digest), ["name"] = image.Repository }),
    ]);

    private static IEnumerable<JsonObject> Dependencies(Provenance provenance)
    {
        if (provenance.Source is { } source)
            yield return Of(source);
        foreach (var material in provenance.Bases.Distinct().OrderBy(material => material.Reference, StringComparer.Ordinal).ThenBy(material => material.Digest, StringComparer.Ordinal))
        {
            yield return new JsonObject
            {
                ["annotations"] = new JsonObject { ["digestOf"] = material.IsManifest ? "manifest" : "config" },
                ["digest"] = Sha256(material.Digest),
                ["name"] = Text(material.Reference),
            };
        }
    }

    private static JsonObject Of(SourceCommit source)
    {
        var json = new JsonObject();
        if (source.Tree is null)
            json["annotations"] = new JsonObject { ["changed"] = true };
        json["digest"] = source.Tree is null
            ? new JsonObject { ["gitCommit"] = source.Commit }
            : new JsonObject { ["gitCommit"] = source.Commit, ["gitTree"] = source.Tree };
        json["name"] = "source";
        if (RemoteUrl.Clean(source.Remote) is { } url)
            json["uri"] = source.Ref is null ? $"git+{url}" : $"git+{url}@{Text(source.Ref)}";
        return json;
    }

    private static JsonObject RunDetails(Provenance provenance)
    {
        var metadata = new JsonObject { ["finishedOn"] = Time(provenance.FinishedOn) };
        if (provenance.Builder.Invocation is { } invocation)
            metadata["invocationId"] = Text(invocation);
        metadata["startedOn"] = Time(provenance.StartedOn);
        return new JsonObject { ["builder"] = new JsonObject { ["id"] = Text(provenance.Builder.Id) }, ["metadata"] = metadata };
    }

    private static JsonObject Map(ImmutableSortedDictionary<string, string> values) => new(
        values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, Text(value.Value))));

    private static JsonObject Sha256(string digest) =>
        new() { ["sha256"] = digest.StartsWith(DigestPrefix, StringComparison.Ordinal) ? digest[DigestPrefix.Length..] : digest };

    private static string Text(string text) => RemoteUrl.WithoutCredentials(text);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

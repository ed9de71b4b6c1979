using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>Writes bills of materials as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), in canonical JSON: equal content is equal bytes.</summary>
public static class CycloneDx
{
    /// <summary>The media type of the document.</summary>
    public const string MediaType = "application/vnd.cyclonedx+json";

    /// <summary>Writes a document.</summary>
    /// <param name="sbom">What is in the image.</param>
    /// <returns>The text. Its serial number is derived from the rest, and its only time is the image's own.</returns>
    public static string Write(Sbom sbom)
    {
        var components = Merged(sbom.Components);
        var serial = DerivedUuid.Of(CanonicalJson.Line(Document(sbom, components, null)));
        return CanonicalJson.Write(Document(sbom, components, serial));
    }

    // Members in ordinal order, as everywhere in canonical JSON.
    private static JsonObject Document(Sbom sbom, ImmutableSortedDictionary<string, SbomComponent> components, Guid? serial)
    {
        var list = components.Select(component => CycloneDxComponent.Of(component.Key, component.Value));
        var document = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["components"] = new JsonArray([.. sbom.System is { } system ? list.Prepend(CycloneDxComponent.Of(system)) : list]),
            ["dependencies"] = new JsonArray(new JsonObject
            {
                ["dependsOn"] = new JsonArray([.. sbom.Required.Where(components.ContainsKey).Select(url => JsonValue.Create(url))]),
                ["ref"] = sbom.Subject.ConfigDigest,
            }),
            ["metadata"] = Metadata(sbom),
        };
        if (serial is { } uuid)
            document["serialNumber"] = $"urn:uuid:{uuid:D}";
        document["specVersion"] = "1.6";
        document["version"] = 1;
        return document;
    }

    private static JsonObject Metadata(Sbom sbom)
    {
        var metadata = new JsonObject { ["component"] = CycloneDxComponent.Of(sbom.Subject, sbom.Unsatisfied) };
        if (sbom.Created is { } created)
            metadata["timestamp"] = created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        metadata["tools"] = new JsonObject
        {
            ["components"] = new JsonArray(new JsonObject { ["name"] = "Berrys.Build", ["type"] = "application" }),
        };
        return metadata;
    }

    private static ImmutableSortedDictionary<string, SbomComponent> Merged(ImmutableArray<SbomComponent> components)
    {
        var merged = ImmutableSortedDictionary.CreateBuilder<string, SbomComponent>(StringComparer.Ordinal);
        // Which of two equal packages gives the name and licence must not hang on the order that they were found in.
        foreach (var component in components.OrderBy(component => component.Locations.FirstOrDefault(), StringComparer.Ordinal))
        {
            var url = component.Url.ToString();
            merged[url] = merged.TryGetValue(url, out var known) ? known with { Locations = known.Locations.Union(component.Locations) } : component;
        }

        return merged.ToImmutable();
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Releases.Sboms;

/// <summary>The components of a CycloneDX document.</summary>
internal static class CycloneDxComponent
{
    private const string DigestPrefix = "sha256:";

    /// <summary>A package.</summary>
    /// <param name="url">Its URL, which is also its reference in the document.</param>
    /// <param name="component">The package.</param>
    /// <returns>The component.</returns>
    public static JsonObject Of(string url, SbomComponent component)
    {
        var json = new JsonObject { ["bom-ref"] = url };
        if (!component.Locations.IsEmpty)
        {
            json["evidence"] = new JsonObject
            {
                ["occurrences"] = new JsonArray([.. component.Locations.Select(location => new JsonObject { ["location"] = location })]),
            };
        }

        if (!component.Licences.IsEmpty)
            json["licenses"] = Licences(component.Licences);
        json["name"] = component.Name;
        if (component.Source is { } source)
            json["properties"] = new JsonArray(Property("berrys:source-package", source));
        json["purl"] = url;
        json["type"] = "library";
        if (component.Version.Length > 0)
            json["version"] = component.Version;
        return json;
    }

    /// <summary>An operating system.</summary>
    /// <param name="system">The system.</param>
    /// <returns>The component.</returns>
    public static JsonObject Of(SbomSystem system)
    {
        var json = new JsonObject
        {
            ["bom-ref"] = $"os:{system.Distribution}",
            ["description"] = system.Name,
            ["name"] = system.Id,
            ["type"] = "operating-system",
        };
        if (system.Version.Length > 0)
            json["version"] = system.Version;
        return json;
    }

    /// <summary>The image itself.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="unsatisfied">The service's requirements that it does not satisfy.</param>
    /// <returns>The component.</returns>
    public static JsonObject Of(SbomSubject subject, ImmutableSortedSet<string> unsatisfied)
    {
        var json = new JsonObject { ["bom-ref"] = subject.ConfigDigest };
        json["name"] = subject.Repository;
        if (!unsatisfied.IsEmpty)
            json["properties"] = new JsonArray([.. unsatisfied.Select(requirement => Property("berrys:unsatisfied-requirement", requirement))]);
        if (subject.Digest is { } digest)
            json["purl"] = UrlOf(subject.Repository, digest).ToString();
        json["type"] = "container";
        json["version"] = subject.ConfigDigest;
        return json;
    }

    // An OCI image is known by its manifest; the name is the last part of the repository's. The registry stays out: it differs between accounts.
    private static PackageUrl UrlOf(string repository, string digest) =>
        new("oci", null, repository[(repository.LastIndexOf('/') + 1)..].ToLowerInvariant(), digest.StartsWith(DigestPrefix, StringComparison.Ordinal) ? digest : DigestPrefix + digest);

    // The schema takes either one expression or any number of names.
    private static JsonArray Licences(ImmutableArray<SbomLicence> licences) => licences is [{ IsExpression: true, Text: var expression }]
        ? new JsonArray(new JsonObject { ["expression"] = expression })
        : new JsonArray([.. licences.Select(licence => licence.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new JsonObject { ["license"] = new JsonObject { ["name"] = name } })]);

    private static JsonObject Property(string name, string value) => new() { ["name"] = name, ["value"] = value };
}

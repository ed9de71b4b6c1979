using System.Text.Json.Nodes;

namespace Berrys.Pipeline.Security.Sarif;

/// <summary>Where a finding is, in SARIF.</summary>
internal static class SarifLocation
{
    /// <summary>Writes a place.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The <c>location</c>: a file with its line where known, an image or service by name.</returns>
    public static JsonObject Of(Finding finding) => CanonicalJson.Present(
        ("physicalLocation", finding.Path is { } path ? Physical(finding, path) : null),
        ("logicalLocations", finding.Path is null || finding.Image is not null ? new JsonArray(Logical(finding)) : null));

    private static JsonObject Physical(Finding finding, string path) => CanonicalJson.Present(
        ("artifactLocation", new JsonObject { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) }),
        ("region", finding.Line is >= 1 and { } line
            ? CanonicalJson.Present(("startLine", line), ("startColumn", finding.Column is >= 1 and { } column ? column : null))
            : null));

    private static JsonObject Logical(Finding finding) => new()
    {
        ["fullyQualifiedName"] = finding.Image ?? finding.Service ?? "workspace",
        ["kind"] = "module",
    };
}

using Berrys.Pipeline.Tests.Golden;
using NJsonSchema;

namespace Berrys.Pipeline.Tests.Releases.Schemas;

/// <summary>The schemas of what a release is described by; they refer to each other by address, and nothing is fetched.</summary>
internal static class Schemas
{
    private const string Folder = "tests/Berrys.Pipeline.Tests/Releases/Schemas/";
    private const string Address = "http://cyclonedx.org/schema/";

    private static readonly Lazy<Task<JsonSchema>> CycloneDxSchema = new(ReadCycloneDxAsync);

    public static async Task<IReadOnlyList<string>> CycloneDxErrorsAsync(string document) => Errors(await CycloneDxSchema.Value, document);

    public static async Task<IReadOnlyList<string>> ProvenanceErrorsAsync(string document) =>
        Errors(await JsonSchema.FromJsonAsync(Text("slsa-provenance-v1.handmade.schema.json")), document);

    public static string Text(string name) => File.ReadAllText(Repository.At(Folder + name));

    private static List<string> Errors(JsonSchema schema, string document) => [.. schema.Validate(document).Select(error => error.ToString())];

    private static async Task<JsonSchema> ReadCycloneDxAsync()
    {
        var others = new Dictionary<string, JsonSchema>();
        foreach (var name in (string[])["spdx.schema.json", "jsf-0.82.schema.json"])
            others[Address + name] = await JsonSchema.FromJsonAsync(Text(name), Address + name);
        return await JsonSchema.FromJsonAsync(Text("cyclonedx-bom-1.6.schema.json"), Address + "bom-1.6.schema.json", schema =>
        {
            var resolver = new JsonReferenceResolver(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator()));
            foreach (var (address, other) in others)
                resolver.AddDocumentReference(address, other);
            return resolver;
        });
    }
}

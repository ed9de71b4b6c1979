using System.Text.Json.Nodes;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Pipeline.Tests.Golden;

namespace Berrys.Pipeline.Tests.Releases.Sboms;

public class CycloneDxTests
{
    private static readonly SbomSubject Subject = new("berrys_agents_v2/billing", "sha256:" + new string('a', 64));

    private static readonly SbomComponent Bash = new(new PackageUrl("deb", "debian", "bash", "5.2.15-2+b2"), "bash", "5.2.15-2+b2")
    {
        Locations = ["/var/lib/dpkg/status"],
        Source = "bash 5.2.15-2",
    };

    private static readonly SbomComponent Requests = new(new PackageUrl("pypi", null, "requests", "2.28.1"), "requests", "2.28.1")
    {
        Locations = ["/usr/lib/python3/dist-packages/requests-2.28.1.egg-info/PKG-INFO"],
        Licences = [new("Apache-2.0", IsExpression: true)],
    };

    private static readonly Sbom Whole = new(Subject)
    {
        Created = new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(2)),
        System = new("debian", "12", "Debian GNU/Linux 12 (bookworm)"),
        Components = [Requests, Bash],
        Required = [Requests.Url.ToString()],
        Unsatisfied = ["fastapi==0.110.0"],
    };

    [Test]
    public async Task Everything_that_is_written_is_valid() =>
        (await Schemas.Schemas.CycloneDxErrorsAsync(CycloneDx.Write(Whole with { Subject = Subject with { Digest = "sha256:" + new string('b', 64) } }))).ShouldBeEmpty();

    [Test]
    public async Task The_least_that_is_written_is_valid() => (await Schemas.Schemas.CycloneDxErrorsAsync(CycloneDx.Write(new(Subject)))).ShouldBeEmpty();

    [Test]
    public async Task The_document_of_a_sample_image_is_valid() =>
        (await Schemas.Schemas.CycloneDxErrorsAsync(File.ReadAllText(Repository.At("tests/Berrys.Tools.Tests/Samples/sbom/sample-image.cdx.json")))).ShouldBeEmpty();

    [TestCase("bomFormat", "SPDX")]
    [TestCase("serialNumber", "urn:uuid:1")]
    public async Task The_schema_refuses_what_is_wrong(string member, string value)
    {
        var document = JsonNode.Parse(CycloneDx.Write(Whole))!;
        document[member] = value;

        (await Schemas.Schemas.CycloneDxErrorsAsync(document.ToJsonString())).ShouldNotBeEmpty();
    }

    [Test]
    public async Task The_schema_knows_the_other_schemas()
    {
        var document = JsonNode.Parse(CycloneDx.Write(Whole))!;
        document["components"]!.AsArray()[^1]!["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = "No-Such-Licence" } });

        (await Schemas.Schemas.CycloneDxErrorsAsync(document.ToJsonString())).ShouldNotBeEmpty();
    }

    [Test]
    public void The_document_is_canonical_and_has_no_time_but_the_images() =>
        CycloneDx.Write(Whole).ShouldBeIn("tests/Berrys.Pipeline.Tests/Releases/Sboms/Approved/whole.cdx.json");

    [Test]
    public void The_order_of_components_does_not_matter()
    {
        var copy = Requests with { Name = "Requests", Locations = ["/opt/venv/requests-2.28.1.dist-info/METADATA"] };

        CycloneDx.Write(Whole with { Components = [Bash, copy, Requests] }).ShouldBe(CycloneDx.Write(Whole with { Components = [Requests, copy, Bash] }));
    }

    [Test]
    public void A_package_in_two_places_is_one_component()
    {
        var copy = Requests with { Locations = ["/opt/venv/requests-2.28.1.dist-info/METADATA"] };

        var components = JsonNode.Parse(CycloneDx.Write(new(Subject) { Components = [Requests, copy] }))!["components"]!.AsArray();

        components.Count.ShouldBe(1);
        components[0]!["evidence"]!["occurrences"]!.AsArray().Count.ShouldBe(2);
    }

    [Test]
    public void Another_content_has_another_serial_number() =>
        JsonNode.Parse(CycloneDx.Write(Whole with { Created = null }))!["serialNumber"]!.ToString()
            .ShouldNotBe(JsonNode.Parse(CycloneDx.Write(Whole))!["serialNumber"]!.ToString());

    [Test]
    public void An_image_that_a_registry_knows_has_an_url() =>
        JsonNode.Parse(CycloneDx.Write(new(Subject with { Digest = "sha256:0b" })))!["metadata"]!["component"]!["purl"]!.ToString().ShouldBe("pkg:oci/billing@sha256:0b");

    [Test]
    public void A_requirement_that_is_no_component_is_no_dependency() =>
        CycloneDx.Write(new(Subject) { Required = ["pkg:pypi/absent@1"] }).ShouldNotContain("absent");
}

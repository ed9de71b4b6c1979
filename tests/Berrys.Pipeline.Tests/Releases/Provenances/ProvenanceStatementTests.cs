using System.Text.Json.Nodes;
using Berrys.Pipeline.Releases.Provenances;

namespace Berrys.Pipeline.Tests.Releases.Provenances;

public class ProvenanceStatementTests
{
    [Test]
    public void The_statement_is_one_canonical_line() => ProvenanceStatement.Write(SampleProvenance.Whole).ShouldBe(
        """{"_type":"https://in-toto.io/Statement/v1","predicate":{"buildDefinition":{"buildType":"urn:berrys-build:buildtype:release:v1","externalParameters":{"options":{"cloud":"rehearsal","mirror":"https://mirror.example/x"},"target":"Publish","workspace":"samples/berrys-agents"},"internalParameters":{"docker":"20.10.24"},"resolvedDependencies":[{"digest":{"gitCommit":"c27d339ee6075c1f744c5d4b200f7901aad2c369","gitTree":"dddddddddddddddddddddddddddddddddddddddd"},"name":"source","uri":"git+https://git.example/octo/repo.git@refs/heads/main"},{"annotations":{"digestOf":"config"},"digest":{"sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"},"name":"python:3.10-slim"}]},"runDetails":{"builder":{"id":"urn:berrys-build:builder:local"},"metadata":{"finishedOn":"2026-11-26T06:05:00Z","invocationId":"0f2c","startedOn":"2026-11-26T06:00:00Z"}}},"predicateType":"https://slsa.dev/provenance/v1","subject":[{"digest":{"sha256":"2222222222222222222222222222222222222222222222222222222222222222"},"name":"berrys/api-gateway"},{"digest":{"sha256":"1111111111111111111111111111111111111111111111111111111111111111"},"name":"berrys/billing"}]}""");

    [Test]
    public async Task All_that_is_written_is_valid() => (await Schemas.Schemas.ProvenanceErrorsAsync(ProvenanceStatement.Write(SampleProvenance.Whole))).ShouldBeEmpty();

    [Test]
    public async Task The_least_that_is_written_is_valid()
    {
        var least = SampleProvenance.Whole with { Source = null, Bases = [], Builder = new(Builder.Local, null), Options = SampleProvenance.Whole.Options.Clear(), Internal = SampleProvenance.Whole.Internal.Clear() };

        (await Schemas.Schemas.ProvenanceErrorsAsync(ProvenanceStatement.Write(least))).ShouldBeEmpty();
    }

    [Test]
    public async Task The_schema_takes_its_example_and_refuses_a_release_without_images()
    {
        (await Schemas.Schemas.ProvenanceErrorsAsync(Schemas.Schemas.Text("slsa-provenance-v1.example.json"))).ShouldBeEmpty();
        (await Schemas.Schemas.ProvenanceErrorsAsync(ProvenanceStatement.Write(SampleProvenance.Whole with { Images = SampleProvenance.Whole.Images.Clear() }))).ShouldNotBeEmpty();
    }

    [Test]
    public void A_changed_working_tree_is_said()
    {
        var source = Source(SampleProvenance.Whole with { Source = new(SampleProvenance.Commit) });

        source["annotations"]!["changed"]!.GetValue<bool>().ShouldBeTrue();
        source["uri"].ShouldBeNull();
    }

    [Test]
    public void Members_are_in_ordinal_order() => Ordered(JsonNode.Parse(ProvenanceStatement.Write(SampleProvenance.Whole)));

    [TestCase("https://user:token@git.example/octo/repo.git", "https://git.example/octo/repo.git")]
    [TestCase("https://x-access-token:ghs_a@git.example:8443/octo/repo/", "https://git.example:8443/octo/repo")]
    [TestCase("https://git.example/octo/repo?private_token=abc#x", "https://git.example/octo/repo")]
    [TestCase("git@git.example:octo/repo.git", "ssh://git.example/octo/repo.git")]
    [TestCase("ssh://git@git.example:2222/octo/repo.git", "ssh://git.example:2222/octo/repo.git")]
    [TestCase("/srv/me/repo.git", null)]
    [TestCase("../repo", null)]
    [TestCase("file:///srv/me/repo", null)]
    [TestCase(@"C:\work\me\repo", null)]
    [TestCase("C:/work/me/repo", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_remote_loses_what_must_not_be_published(string? remote, string? expected) => RemoteUrl.Clean(remote).ShouldBe(expected);

    [TestCase("https://a:b@c@host/x", "https://host/x")]
    [TestCase("see https://a@h/x and postgres://u:p@db:5432/y", "see https://h/x and postgres://db:5432/y")]
    [TestCase("https://host/x@y", "https://host/x@y")]
    [TestCase("me@example.org", "me@example.org")]
    public void Credentials_leave_any_text(string text, string expected) => RemoteUrl.WithoutCredentials(text).ShouldBe(expected);

    [Test]
    public void A_workflow_of_GitHub_is_the_builder()
    {
        var variables = new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_WORKFLOW_REF"] = "octo/repo/.github/workflows/release.yml@refs/heads/main",
            ["GITHUB_REPOSITORY"] = "octo/repo",
            ["GITHUB_RUN_ID"] = "15",
            ["GITHUB_RUN_ATTEMPT"] = "2",
        };

        Builder.Of(variables.GetValueOrDefault).ShouldBe(new Builder(
            "https://github.com/octo/repo/.github/workflows/release.yml@refs/heads/main", "https://github.com/octo/repo/actions/runs/15/attempts/2"));
        variables.Remove("GITHUB_ACTIONS");
        Builder.Of(variables.GetValueOrDefault, "a run").ShouldBe(new Builder(Builder.Local, "a run"));
    }

    private static JsonNode Source(Provenance provenance) =>
        JsonNode.Parse(ProvenanceStatement.Write(provenance))!["predicate"]!["buildDefinition"]!["resolvedDependencies"]![0]!;

    private static void Ordered(JsonNode? node)
    {
        if (node is JsonObject map)
        {
            map.Select(member => member.Key).ShouldBe(map.Select(member => member.Key).Order(StringComparer.Ordinal));
            foreach (var (_, value) in map)
                Ordered(value);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
                Ordered(item);
        }
    }
}

using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public class DockerAnswerTests
{
    [TestCase("""{"Client":{"Version":"28.2.2"},"Server":{"Version":"20.10.24+dfsg1"}}""", "28.2.2", "20.10.24+dfsg1")]
    [TestCase("""{"Client":{"Version":"20.10.24+dfsg1"},"Server":null}""", "20.10.24+dfsg1", null)]
    public void Versions_are_read(string output, string client, string? engine) =>
        DockerVersion.Parse(output).ShouldBe(new DockerVersion(client, engine));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("Cannot connect")]
    public void Other_output_has_no_version(string output) => DockerVersion.Parse(output).ShouldBeNull();

    [Test]
    public void An_image_is_read()
    {
        var image = DockerImage.Parse("""{"Id":"sha256:7f","Labels":{"b":"2","a":"1"},"Size":1982333}""").ShouldNotBeNull();

        (image.Id, image.Size).ShouldBe(("sha256:7f", 1982333));
        image.Labels.ShouldBe([new("a", "1"), new("b", "2")]);
        DockerImage.Parse("""{"Id":"sha256:7f","Labels":null,"Size":1}""").ShouldNotBeNull().Labels.ShouldBeEmpty();
        DockerImage.Parse("\n").ShouldBeNull();
    }

    [TestCase(0, "Status: Downloaded newer image for r:1", PullOutcome.Pulled)]
    [TestCase(1, "Error response from daemon: Get \"https://registry.example.test/v2/\": dial tcp: lookup registry.example.test on 192.0.2.53:53: no such host", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: Get \"http://127.0.0.1:9/v2/\": dial tcp 127.0.0.1:9: connect: connection refused", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: Get \"https://192.0.2.1:5000/v2/\": x509: cannot validate certificate for 192.0.2.1 because it doesn't contain any IP SANs", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: Get \"https://r.example.test/v2/\": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: Get \"https://r.example.test/v2/\": proxyconnect tcp: dial tcp 192.0.2.1:3128: i/o timeout", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: Get \"https://r.example.test/v2/\": net/http: TLS handshake timeout", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: toomanyrequests: You have reached your pull rate limit.", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: received unexpected HTTP status: 503 Service Unavailable", PullOutcome.Unreachable)]
    [TestCase(1, "Error response from daemon: manifest for r:nope not found: manifest unknown: manifest unknown", PullOutcome.NotFound)]
    [TestCase(1, "Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries", PullOutcome.NotFound)]
    [TestCase(1, "Error response from daemon: pull access denied for nope, repository does not exist or may require 'docker login': denied: requested access to the resource is denied", PullOutcome.Denied)]
    [TestCase(1, "Error response from daemon: Head \"https://r.example.test/v2/x/manifests/1\": unauthorized: authentication required", PullOutcome.Denied)]
    [TestCase(1, "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", PullOutcome.Broken)]
    [TestCase(1, "failed to register layer: write /usr/lib/x: no space left on device", PullOutcome.Broken)]
    [TestCase(1, "invalid reference format", PullOutcome.Broken)]
    [TestCase(1, "", PullOutcome.Broken)]
    public void Pulls_are_told_apart(int exitCode, string output, PullOutcome outcome) =>
        PullVerdict.Parse(exitCode, "1: Pulling from library/r\n" + output + "\n").Outcome.ShouldBe(outcome);

    [Test]
    public void A_reason_is_the_engines_last_line()
    {
        PullVerdict.Parse(1, "Using default tag: latest\nError response from daemon: x: not found\n").Reason.ShouldBe("x: not found");
        PullVerdict.Parse(143, "", deadlinePassed: true).ShouldBe(new PullVerdict(PullOutcome.Unreachable, "the registry did not answer in time"));
        PullVerdict.Parse(0, "done").Reason.ShouldBeNull();
    }
}

using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public class DockerClientTests
{
    private static readonly DockerClientCandidate New = new("/usr/local/bin/docker", "28.2.2", false);
    private static readonly DockerClientCandidate NewWithPlugin = New with { HasBuildx = true };
    private static readonly DockerClientCandidate Debian = new("/usr/bin/docker", "20.10.24+dfsg1", false);
    private static readonly DockerClientCandidate Ancient = new("/opt/docker", "17.12.0-ce", false);

    [Test]
    public void A_client_with_BuildKit_goes_before_one_without()
    {
        DockerClient.Choose([New, Debian]).ShouldBe(new DockerClient(
            "/usr/bin/docker", "20.10.24+dfsg1", true,
            "/usr/bin/docker (20.10.24+dfsg1) builds with BuildKit, which is built into it; /usr/local/bin/docker (28.2.2), first on PATH, lacks the buildx plugin for it"));
    }

    [Test]
    public void The_first_of_several_with_BuildKit_is_taken() =>
        DockerClient.Choose([NewWithPlugin, Debian]).ShouldBe(new DockerClient(
            "/usr/local/bin/docker", "28.2.2", true, "/usr/local/bin/docker (28.2.2) builds with BuildKit, by its buildx plugin"));

    [Test]
    public void Without_BuildKit_the_legacy_builder_serves()
    {
        DockerClient.Choose([New]).ShouldBe(new DockerClient(
            "/usr/local/bin/docker", "28.2.2", false, "/usr/local/bin/docker (28.2.2) builds with the legacy builder: it has no buildx plugin for BuildKit"));
        DockerClient.Choose([Ancient]).ShouldNotBeNull().BuildKit.ShouldBeFalse();
        DockerClient.Choose([New with { Version = "library-import" }]).ShouldNotBeNull().BuildKit.ShouldBeFalse();
    }

    [Test]
    public void No_client_is_no_choice() => DockerClient.Choose([]).ShouldBeNull();
}

using Berrys.Tools.Docker;

namespace Berrys.Tools.Tests.Docker;

public sealed class ImageConfigurationTests
{
    [Test]
    public void Reads_what_the_engine_says()
    {
        var configuration = ImageConfiguration.Parse("""
            {"Id":"sha256:ab","Size":12345678901,"Config":{"User":"10001:10001","Env":["PATH=/bin","A=b=c","EMPTY="],"Healthcheck":{"Test":["NONE"]}},"RootFS":{"Type":"layers","Layers":["sha256:1","sha256:2"]}}
            """)!;

        (configuration.Id, configuration.Size, configuration.User, configuration.HasHealthcheck).ShouldBe(("sha256:ab", 12_345_678_901, "10001:10001", true));
        configuration.Environment.ShouldBe([("PATH", "/bin"), ("A", "b=c"), ("EMPTY", "")]);
        configuration.Layers.ShouldBe(["sha256:1", "sha256:2"]);
    }

    [TestCase("""{"Id":"sha256:ab","Config":null,"RootFS":{"Type":"layers"}}""")]
    [TestCase("""{"Id":"sha256:ab","Size":null,"Config":{"Env":null,"Healthcheck":null,"User":""},"RootFS":{"Layers":null}}""")]
    [TestCase("""{"Id":"sha256:ab","Config":{"Healthcheck":{}},"RootFS":{}}""")]
    public void What_is_left_out_is_nothing(string output)
    {
        var configuration = ImageConfiguration.Parse(output)!;

        (configuration.User, configuration.HasHealthcheck, configuration.Environment.Length, configuration.Layers.Length).ShouldBe(("", false, 0, 0));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"Id":""}""")]
    [TestCase("""{"Id":"sha256:ab"}""")]
    public void Garbage_is_no_image(string output) => ImageConfiguration.Parse(output).ShouldBeNull();

    [Test]
    public void An_image_has_the_layers_of_its_base()
    {
        var image = new ImageConfiguration { Id = "a", Layers = ["1", "2", "3"] };

        image.LayersOf(new() { Id = "b", Layers = ["1", "2"] }).ShouldBe(2);
        image.LayersOf(image).ShouldBe(3);
        image.LayersOf(new() { Id = "b", Layers = ["1", "3"] }).ShouldBe(0);
        image.LayersOf(new() { Id = "b", Layers = ["1", "2", "3", "4"] }).ShouldBe(0);
    }

    [Test]
    public void Reads_the_history() => ImageHistory.Parse("""
        {"Comment":"","CreatedAt":"2026-11-23T10:00:00Z","CreatedBy":"/bin/sh -c #(nop)  USER root","CreatedSince":"2 days ago","ID":"sha256:ab","Size":"0B"}
        {"CreatedBy":"RUN |1 A=b /bin/sh -c x # buildkit"}

        """)!.Value.ShouldBe(["/bin/sh -c #(nop)  USER root", "RUN |1 A=b /bin/sh -c x # buildkit"]);

    [TestCase("{}")]
    [TestCase("no such image")]
    [TestCase("{\"CreatedBy\":\"x\"}\n[")]
    public void Garbage_is_no_history(string output) => ImageHistory.Parse(output).ShouldBeNull();

    [Test]
    public void Builds_the_commands()
    {
        DockerCommands.InspectConfiguration("docker", "/w", "sha256:ab", TimeSpan.FromSeconds(1)).Arguments.ShouldBe(["image", "inspect", "--format", ImageConfiguration.Format, "sha256:ab"]);
        DockerCommands.History("docker", "/w", "sha256:ab", TimeSpan.FromSeconds(1)).Arguments.ShouldBe(["history", "--no-trunc", "--format", "{{json .}}", "sha256:ab"]);
        DockerCommands.Save("docker", "/w", "sha256:ab", "/t/x.tar", TimeSpan.FromSeconds(1)).Arguments.ShouldBe(["save", "--output", "/t/x.tar", "sha256:ab"]);
    }
}

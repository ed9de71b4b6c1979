using System.Collections.Immutable;
using Berrys.Pipeline;
using Berrys.Tools.Compose;

namespace Berrys.Tools.Tests.Compose;

public sealed class ComposeTests
{
    private static readonly ComposeProject Project = new()
    {
        Program = ["/usr/bin/docker", "compose"],
        Name = "berrys-1a2b",
        Folder = "/w",
        Files = ["docker-compose.yml", "/w/.berrys/images.yml"],
    };

    private static readonly string[] Common =
    [
        "compose", "--ansi", "never", "--project-name", "berrys-1a2b", "--project-directory", "/w", "--file", "docker-compose.yml", "--file", "/w/.berrys/images.yml",
    ];

    private static ComposeFile Parse(string text) => ComposeFile.Parse("docker-compose.yml", text, name => name == "TAG" ? "1.2" : null);

    [Test]
    public void Builds_the_commands()
    {
        var minute = TimeSpan.FromMinutes(1);
        Project.Run("test", minute).ShouldSatisfyAllConditions(
            command => command.Executable.ShouldBe("/usr/bin/docker"),
            command => command.Arguments.ShouldBe([.. Common, "run", "--rm", "-T", "test"]),
            command => command.Deadline.ShouldBe(minute),
            command => command.Grace.ShouldBe(TimeSpan.FromSeconds(30)));
        Project.Config(null).Arguments.ShouldBe([.. Common, "config"]);
        Project.Up(null, "db").Arguments.ShouldBe([.. Common, "up", "-d", "--no-build", "db"]);
        Project.Down(null).Arguments.ShouldBe([.. Common, "down", "-v", "--remove-orphans"]);
        Project.Logs(null).Arguments.ShouldBe([.. Common, "logs", "--no-color", "--timestamps"]);
        Project.Ps(null).Arguments.ShouldBe([.. Common, "ps", "-q"]);
        (Project with { Program = ["docker-compose"] }).Config(null).Arguments[0].ShouldBe("--ansi");
    }

    [TestCase("/usr/bin/docker-compose", "/usr/bin/docker", "/usr/bin/docker-compose")]
    [TestCase(null, "/usr/bin/docker", "/usr/bin/docker compose")]
    [TestCase(null, null, null)]
    public void Chooses_the_program(string? standalone, string? docker, string? program) =>
        (ComposeProject.ChooseProgram(standalone, docker) is { } words ? string.Join(' ', words) : null).ShouldBe(program);

    [Test]
    public void Reads_container_ids() => ComposeProject.ContainerIds(Sample.Result(0, "0a1b\n2c3d\n\n")).ShouldBe(["0a1b", "2c3d"]);

    [Test]
    public void Reads_services()
    {
        var services = Parse(
            """
            version: "3.8"
            x-build: &build
              args: {BASE_IMAGE: "python:${TAG}", EMPTY: }
            services:
              api gateway:
                build:
                  <<: *build
                  context: services/ä b
                  dockerfile: Dockerfile.prod
                  target: run
                depends_on: [db]
              worker:
                build: ./worker
                image: worker:${MISSING:-latest}
                depends_on: {db: {condition: service_healthy}}
              test:
                build: {context: ., args: ["A=1=2", "B"]}
              db:
                image: postgres:15
            """).Services;
        services.Select(service => $"{service.Name}:{service.Line}").ShouldBe(["api gateway:5", "worker:12", "test:16", "db:18"]);
        services[0].Build.ShouldNotBeNull().ShouldSatisfyAllConditions(
            build => build.Context.ShouldBe("services/ä b"),
            build => build.Dockerfile.ShouldBe("Dockerfile.prod"),
            build => build.Target.ShouldBe("run"),
            build => build.Arguments.ShouldBe(ImmutableSortedDictionary<string, string?>.Empty.Add("BASE_IMAGE", "python:1.2").Add("EMPTY", null)));
        services[1].ShouldSatisfyAllConditions(
            service => service.Build.ShouldNotBeNull().Context.ShouldBe("./worker"),
            service => service.Image.ShouldBe("worker:latest"),
            service => service.DependsOn.ShouldBe(["db"]));
        services[2].Build.ShouldNotBeNull().Arguments.ShouldBe(ImmutableSortedDictionary<string, string?>.Empty.Add("A", "1=2").Add("B", null));
        services[3].Build.ShouldBeNull();
    }

    [TestCase("", "docker-compose.yml:1:1: a compose file is a mapping with services.")]
    [TestCase("version: '3'\n", "docker-compose.yml:1:1: there is no services section.")]
    [TestCase("services:\n  a: x\n", "docker-compose.yml:2:6: the service a must be a mapping.")]
    [TestCase("services:\n  a:\n    ports: []\n", "docker-compose.yml:2:3: the service a has neither an image nor a build section.")]
    [TestCase("services:\n  a:\n    image: [x]\n", "docker-compose.yml:3:12: image must be text here.")]
    [TestCase("services:\n  a:\n    image: ${X:?set it}\n", "docker-compose.yml:3:12: the variable X is required: set it.")]
    public void Says_where_it_is_wrong(string text, string message)
    {
        var error = Should.Throw<BerrysException>(() => Parse(text));
        error.Message.ShouldBe(message);
        error.ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Test]
    public void Says_where_it_is_no_yaml() =>
        Should.Throw<BerrysException>(() => Parse("services:\n  a: {\n")).Message.ShouldStartWith("docker-compose.yml:3:");

    [TestCase("$TAG-${TAG}", "1.2-1.2")]
    [TestCase("$$TAG", "$TAG")]
    [TestCase("${NO}|${NO-a}|${EMPTY-b}|${EMPTY:-c}", "|a||c")]
    [TestCase("${TAG:+x}|${NO+x}|${EMPTY:+x}|${EMPTY+x}", "x|||x")]
    [TestCase("${NO:-${TAG:-${NO}}}", "1.2")]
    public void Expands_variables(string text, string expanded) =>
        ComposeVariables.Expand(text, name => name switch { "TAG" => "1.2", "EMPTY" => "", _ => null }).ShouldBe(expanded);

    [TestCase("${TAG")]
    [TestCase("$")]
    [TestCase("${1}")]
    [TestCase("$-")]
    public void Malformed_variables_are_said(string text) => Should.Throw<FormatException>(() => ComposeVariables.Expand(text, _ => null));

    [Test]
    public void An_override_names_images_and_reads_back()
    {
        var text = ComposeOverride.Render(new Dictionary<string, string> { ["b"] = "b:key-1$", ["a \"x\""] = "a:key-2" });
        text.ShouldBe("services:\n  \"a \\u0022x\\u0022\":\n    image: \"a:key-2\"\n  \"b\":\n    image: \"b:key-1$$\"\n");
        Parse(text).Services.Select(service => $"{service.Name}={service.Image}").ShouldBe(["a \"x\"=a:key-2", "b=b:key-1$"]);
        ComposeOverride.Render(new Dictionary<string, string>()).ShouldBe("services: {}\n");
    }
}

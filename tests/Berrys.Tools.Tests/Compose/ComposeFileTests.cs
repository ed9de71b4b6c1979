using Berrys.Pipeline;
using Berrys.Tools.Compose;

namespace Berrys.Tools.Tests.Compose;

public class ComposeFileTests
{
    private const string Platform = """
        version: "3.8"
        x-args: &args
          BASE_IMAGE: ${BASE_IMAGE:-python:3.10-slim}
          NUMBER: 1
          FROM_ENVIRONMENT:
          NOWHERE:
        x-service: &service
          build: &build
            context: .
            args: *args
          depends_on: [db]
        x-other: {image: never, depends_on: [cache]}
        services:
          db:
            image: ${DB:-postgres:15}
            command: $LOST ${TAG} ${TAG:-${NOT_TAKEN}}
          cache: {}
          api:
            <<: *service
            image: r/api:${TAG}
          worker:
            <<: [*service, {image: early}, {image: late}]
            build:
              <<: *build
              dockerfile: services/worker/Dockerfile
              target: final
              args: ["A=1=2", FROM_ENVIRONMENT, NOWHERE]
            depends_on:
              db: {condition: service_healthy}
              api: {condition: service_started}
          short:
            build: ./services/a b
        """;

    private static string? Variable(string name) => name switch { "TAG" => "7", "FROM_ENVIRONMENT" => "e", _ => null };

    [Test]
    public void Anchors_merge_keys_and_variables_are_resolved()
    {
        var file = ComposeFile.Parse(Platform, "docker-compose.yml", Variable);

        file.Version.ShouldBe("3.8");
        file.Services.Keys.ShouldBe(["api", "cache", "db", "short", "worker"]);
        file.Services["db"].Image.ShouldBe("postgres:15");
        var api = file.Services["api"];
        (api.Image, api.Line, api.Build!.Context, api.Build.Dockerfile, api.Build.Target).ShouldBe(("r/api:7", 19, ".", "Dockerfile", null));
        api.Build.Arguments.ShouldBe([new("BASE_IMAGE", "python:3.10-slim"), new("FROM_ENVIRONMENT", "e"), new("NUMBER", "1")]);
        api.DependsOn.ShouldBe(["db"]);
        file.UnsetVariables.ShouldBe(["LOST"]);
    }

    [Test]
    public void Own_keys_win_over_merged_ones_and_earlier_merged_over_later()
    {
        var worker = ComposeFile.Parse(Platform, "docker-compose.yml", Variable).Services["worker"];

        worker.Image.ShouldBe("early");
        (worker.Build!.Context, worker.Build.Dockerfile, worker.Build.Target).ShouldBe((".", "services/worker/Dockerfile", "final"));
        worker.Build.Arguments.ShouldBe([new("A", "1=2"), new("FROM_ENVIRONMENT", "e")]);
        worker.DependsOn.ShouldBe(["api", "db"]);
    }

    [Test]
    public void Dependencies_are_followed()
    {
        var file = ComposeFile.Parse(Platform, "docker-compose.yml", Variable);

        file.WithDependencies("worker").ShouldBe(["api", "db", "worker"]);
        file.WithDependencies("nobody").ShouldBeEmpty();
        ComposeFile.Parse("services: {a: {depends_on: [b]}, b: {depends_on: [a, gone]}}", "f", Variable).WithDependencies("a").ShouldBe(["a", "b"]);
    }

    [Test]
    public void A_build_can_be_a_folder_alone()
    {
        var build = ComposeFile.Parse(Platform, "docker-compose.yml", Variable).Services["short"].Build.ShouldNotBeNull();

        (build.Context, build.Dockerfile, build.IsRemote, build.IsInline).ShouldBe(("./services/a b", "Dockerfile", false, false));
    }

    [TestCase("https://example.test/r.git#main", true)]
    [TestCase("git@example.test:r.git", true)]
    [TestCase("./git", false)]
    public void A_remote_context_is_known(string context, bool remote) =>
        ComposeFile.Parse($"services: {{a: {{build: \"{context}\"}}}}", "f", Variable).Services["a"].Build!.IsRemote.ShouldBe(remote);

    [TestCase("")]
    [TestCase("# nothing\n")]
    [TestCase("volumes: {}\n")]
    [TestCase("services:\n")]
    public void A_file_without_services_has_none(string text) => ComposeFile.Parse(text, "f", Variable).Services.ShouldBeEmpty();

    [TestCase("services:\n  a: [x]\n", "c.yml:2:6: services.a must be a mapping, not a list")]
    [TestCase("services:\n  a:\n    build: [x]\n", "c.yml:3:12: services.a.build must be a mapping, not a list")]
    [TestCase("services:\n  a:\n    build:\n      target: x\n", "c.yml:4:7: services.a.build has no context")]
    [TestCase("services:\n  a:\n    image: {x: y}\n", "c.yml:3:12: services.a.image must be text, not a mapping")]
    [TestCase("services:\n  a:\n    image: ${X:?set X}\n", "c.yml:3:12: services.a.image: the variable X has no value: set X")]
    [TestCase("services:\n  a:\n    environment: [\"P=${X?}\"]\n", "c.yml:3:19: services.a.environment: the variable X has no value")]
    [TestCase("services:\n  a: {command: \"echo $(x)\"}\n", "c.yml:2:16: services.a.command: echo $(x) has a $ before what is no variable; write $$ for a dollar sign")]
    [TestCase("services: text\n", "c.yml:1:11: services must be a mapping, not text")]
    [TestCase("- a\n", "c.yml:1:1: the compose file must be a mapping, not a list")]
    public void Errors_have_file_line_and_column(string text, string message)
    {
        var error = Should.Throw<BerrysException>(() => ComposeFile.Parse(text, "c.yml", Variable));

        error.ExitCode.ShouldBe(ExitCode.Usage);
        error.Message.ShouldBe(message);
    }

    [TestCase("services:\n  a: [x\n")]
    [TestCase("services:\n  a: 1\n  a: 2\n")]
    [TestCase("a: *nobody\n")]
    [TestCase("a:\n\t- x\n")]
    [TestCase("services:\n  a: &a\n    <<: *a\n    build: .\n")]
    public void Malformed_YAML_has_a_place_too(string text) =>
        Should.Throw<BerrysException>(() => ComposeFile.Parse(text, "c.yml", Variable)).Message.ShouldMatch(@"^c\.yml:[1-9][0-9]*:[1-9][0-9]*: .+");
}

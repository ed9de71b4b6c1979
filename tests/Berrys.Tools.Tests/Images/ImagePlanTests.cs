using Berrys.Pipeline.Workspaces;
using Berrys.Tools.Compose;
using Berrys.Tools.Dockerfiles;
using Berrys.Tools.Images;

namespace Berrys.Tools.Tests.Images;

public class ImagePlanTests
{
    private static readonly Workspace Two = new()
    {
        Root = "/ws",
        Services =
        [
            new Service("api", "services/api") { Dockerfile = "services/api/Dockerfile" },
            new Service("Größe 2", "services/Größe 2") { Dockerfile = "services/Größe 2/Dockerfile" },
            new Service("no-image", "services/no-image"),
        ],
        ComposeFile = "docker-compose.yml",
    };

    [Test]
    public void Compose_builds_are_named_after_services_and_shared()
    {
        var plan = Plan(Two, """
            x-build: &gateway {context: ., dockerfile: services/api/Dockerfile, args: {A: "1"}}
            services:
              db: {image: postgres}
              gateway: {build: *gateway}
              gateway-2: {build: *gateway}
              worker: {build: {context: ., dockerfile: services/api/Dockerfile, target: worker}}
              test: {build: {context: ., dockerfile: tests/integration/Dockerfile}}
              big: {build: "./services/Größe 2"}
            """);

        plan.Builds.Select(build => $"{build.Service}: {build.Repository} {build.Dockerfile} {build.Context} {build.Target} [{string.Join(' ', build.ComposeServices)}]").ShouldBe(
        [
            $"Größe 2: p/{ImageName.Component("Größe 2")} services/Größe 2/Dockerfile services/Größe 2  [big]",
            "api: p/api services/api/Dockerfile .  [gateway gateway-2]",
            "test: p/test tests/integration/Dockerfile .  [test]",
            "worker: p/worker services/api/Dockerfile . worker [worker]",
        ]);
        plan.Builds[1].BuildArguments.ShouldBe([new("A", "1")]);
        plan.Notes.ShouldBeEmpty();
    }

    [Test]
    public void The_compose_service_of_the_same_name_is_the_services_image()
    {
        var plan = Plan(Two, """
            services:
              a-worker: {build: {context: services/api, target: worker}}
              api: {build: services/api}
            """);

        plan.Builds.Select(build => (build.Service, build.Target)).ShouldBe([("Größe 2", null), ("a-worker", "worker"), ("api", null)]);
    }

    [Test]
    public void A_compose_service_named_like_another_folder_gets_another_name()
    {
        var plan = Plan(Two, """
            services:
              x: {build: "services/Größe 2"}
              "Größe 2": {build: services/api}
              api: {build: tests}
            """);

        plan.Builds.Select(build => $"{build.Service} {build.Dockerfile}").ShouldBe(
            ["Größe 2 services/Größe 2/Dockerfile", "api services/api/Dockerfile", "compose-api tests/Dockerfile"]);
    }

    [Test]
    public void Builds_from_elsewhere_are_left_out_and_said()
    {
        var plan = Plan(Two with { Services = [] }, """
            services:
              a: {build: "https://example.test/x.git"}
              b: {build: ../other}
              c: {build: {context: ., dockerfile_inline: FROM x}}
              d: {build: /abs}
            """);

        plan.Builds.ShouldBeEmpty();
        plan.Notes.ShouldBe(
        [
            "docker-compose.yml:2: the image of a is not built here: its context is fetched from elsewhere.",
            "docker-compose.yml:3: the image of b is not built here: its context or Dockerfile is outside the workspace.",
            "docker-compose.yml:4: the image of c is not built here: its Dockerfile is written in the compose file.",
            "docker-compose.yml:5: the image of d is not built here: its context or Dockerfile is outside the workspace.",
        ]);
    }

    [Test]
    public void A_compose_file_in_a_folder_has_paths_from_there()
    {
        var plan = Plan(Two with { ComposeFile = "deploy/compose.yml" }, "services: {api: {build: {context: .., dockerfile: ./services/api/Dockerfile}}}");

        plan.Builds.Single(build => build.Service == "api").ShouldSatisfyAllConditions(
            build => build.Context.ShouldBe("."), build => build.Dockerfile.ShouldBe("services/api/Dockerfile"));
    }

    [TestCase("COPY services/api/app /app", ".")]
    [TestCase("COPY services/api /app", ".")]
    [TestCase("COPY services/api/gone /app", ".")]
    [TestCase("COPY shared/utils /u", ".")]
    [TestCase("COPY requirements-dev.txt app /x/", "services/api")]
    [TestCase("COPY requirements-dev.txt /x/", ".")]
    [TestCase("COPY . /app", "services/api")]
    [TestCase("COPY app/*.py requirements.txt /app/", "services/api")]
    [TestCase("COPY $X /app", "services/api")]
    [TestCase("RUN true", "services/api")]
    public void Without_a_compose_file_the_sources_decide_the_context(string instruction, string context)
    {
        var workspace = Two with { Services = [Two.Services[0]], ComposeFile = null };
        HashSet<string> files = ["services/api/Dockerfile", "services/api/app/a.py", "services/api/requirements.txt", "shared/utils/u.py", "requirements-dev.txt"];

        var plan = ImagePlan.Of(workspace, null, path => Dockerfile.Parse($"FROM a\n{instruction}", path), files, "");

        plan.Builds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            build => build.Service.ShouldBe("api"), build => build.Repository.ShouldBe("api"), build => build.Context.ShouldBe(context));
    }

    [Test]
    public void Inputs_are_relative_to_the_workspace()
    {
        HashSet<string> files =
        [
            ".dockerignore", "services/a/Dockerfile", "services/a/.dockerignore", "services/a/app/a.py", "services/a/app/a.pyc", "services/a/README.md",
            "services/ab/app/x.py", "docker/a.Dockerfile", "docker/a.Dockerfile.dockerignore",
        ];
        var ignore = DockerIgnore.Parse("**/*.pyc");
        var arguments = new Dictionary<string, string>();
        var build = new ImageBuild { Service = "a", Repository = "a", Context = "services/a", Dockerfile = "services/a/Dockerfile" };
        var dockerfile = Dockerfile.Parse("FROM x\nCOPY app /app", "services/a/Dockerfile");

        ImageInputs.Of(build, dockerfile, ignore, files, arguments)
            .ShouldBe(["services/a/.dockerignore", "services/a/Dockerfile", "services/a/app/a.py"]);
        ImageInputs.Of(build with { Dockerfile = "docker/a.Dockerfile" }, dockerfile, ignore, files, arguments)
            .ShouldBe(["docker/a.Dockerfile", "docker/a.Dockerfile.dockerignore", "services/a/.dockerignore", "services/a/app/a.py"]);
        ImageInputs.Of(build with { Context = "." }, Dockerfile.Parse("FROM x\nCOPY services/a/app /app", "f"), ignore, files, arguments)
            .ShouldBe([".dockerignore", "services/a/Dockerfile", "services/a/app/a.py"]);
    }

    private static ImagePlan Plan(Workspace workspace, string compose) => ImagePlan.Of(
        workspace,
        ComposeFile.Parse(compose, workspace.ComposeFile!, _ => null),
        path => Dockerfile.Parse("FROM a", path),
        new HashSet<string>(),
        "p");
}

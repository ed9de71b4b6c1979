using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Pipeline.Releases.Sboms;
using Berrys.Tools.Requirements;
using Berrys.Tools.Sbom;

namespace Berrys.Tools.Tests.Sbom;

public class ImageSbomTests
{
    private static readonly ImmutableArray<Requirement> Requirements = RequirementsParser.Parse("requirements.txt", path => path == "requirements.txt"
        ? "requests>=2.28\nfastapi==0.110.0\nsix==1.15.0\nuvloop==0.19; sys_platform == 'darwin'\n./vendor/wheel.whl\ntyping-extensions\n"
        : null).Requirements;

    [Test]
    public async Task The_sbom_of_an_image_is_the_approved_one()
    {
        var image = SampleImage.Make();

        var contents = await ImageContents.ReadAsync(image.Legacy(), image.Id, CancellationToken.None);

        // tests/Berrys.Pipeline.Tests holds this file against the schema.
        CycloneDx.Write(ImagePackages.Of(new("berrys/billing", "sha256:" + new string('a', 64)), contents, Requirements)).ShouldBe(Sample.Read("sbom/sample-image.cdx.json"));
    }

    [Test]
    public async Task The_layout_does_not_matter()
    {
        var image = SampleImage.Make();

        (await WriteAsync(new FakeDocker(image.Oci()), image.Id)).ShouldBe(await WriteAsync(new FakeDocker(image.Legacy()), image.Id));
    }

    [Test]
    public async Task Requirements_that_the_image_does_not_satisfy_are_said()
    {
        var image = SampleImage.Make();

        var document = JsonNode.Parse(await WriteAsync(new FakeDocker(image.Legacy()), image.Id))!;

        document["metadata"]!["component"]!["properties"]!.AsArray().Select(property => property!["value"]!.ToString()).ShouldBe(["fastapi==0.110.0", "six==1.15.0"]);
        document["dependencies"]![0]!["dependsOn"]!.AsArray().Select(url => url!.ToString())
            .ShouldBe(["pkg:pypi/requests@2.28.1", "pkg:pypi/six@1.16.0", "pkg:pypi/typing-extensions@4.9.0"]);
    }

    [Test]
    public async Task The_archive_is_private_and_gone_afterwards()
    {
        var image = SampleImage.Make();
        var docker = new FakeDocker(image.Legacy());
        await WriteAsync(docker, image.Id);
        var damaged = new FakeDocker(new MemoryStream());
        await Should.ThrowAsync<BerrysException>(() => WriteAsync(damaged, image.Id));

        docker.Command.ShouldNotBeNull().Arguments.ShouldBe(["save", "--output", docker.File!, image.Id]);
        if (!OperatingSystem.IsWindows())
            docker.FolderMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in (string?[])[docker.File, damaged.File])
            Directory.Exists(Path.GetDirectoryName(file)).ShouldBeFalse();
    }

    [Test]
    public async Task What_cannot_be_had_is_a_failure()
    {
        var image = SampleImage.Make();

        foreach (var (docker, reason) in ((FakeDocker, string)[])
        [
            (new(new MemoryStream()) { ExitCode = 1, Words = "Error: No such image\u001b[0m" }, "docker: exit code 1: Error: No such image."),
            (new(new MemoryStream("garbage"u8.ToArray())), "the image's archive is damaged."),
        ])
        {
            var error = await Should.ThrowAsync<BerrysException>(() => WriteAsync(docker, image.Id));
            (error.ExitCode, error.Message).ShouldBe((ExitCode.Failed, $"The SBOM of berrys/billing ({image.Id}) cannot be made: {reason}"));
        }
    }

    [Test]
    public async Task Trivys_document_is_taken_where_it_is_about_the_image()
    {
        const string Id = "sha256:1";
        const string Document = """{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"properties":[{"name":"aquasecurity:trivy:ImageID","value":"sha256:1"}]}}}""";
        var trivy = new FakeDocker(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Document)));

        (await WriteAsync(trivy, Id, "/usr/bin/trivy")).ShouldBe(Document);

        trivy.Command.ShouldNotBeNull().Arguments.ShouldBe(["image", "--quiet", "--format", "cyclonedx", "--output", trivy.File!, "--image-src", "docker", "--", Id]);
        (await Should.ThrowAsync<BerrysException>(() => WriteAsync(trivy, "sha256:2", "/usr/bin/trivy"))).Message.ShouldEndWith("trivy: its document is about another image.");
    }

    [TestCase("", "it wrote no JSON")]
    [TestCase("[]", "it wrote no CycloneDX document")]
    [TestCase("{\"bomFormat\":\"SPDX\",\"specVersion\":\"1.6\"}", "it wrote no CycloneDX document")]
    [TestCase("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}", "its document is about nothing")]
    [TestCase("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"metadata\":{\"component\":{}}}", "its document is about another image")]
    public void What_Trivy_writes_is_looked_at(string text, string problem) => TrivySbom.Problem(System.Text.Encoding.UTF8.GetBytes(text), "sha256:1").ShouldBe(problem);

    private static Task<string> WriteAsync(FakeDocker docker, string id, string? trivy = null) =>
        new ImageSbom(docker, "/usr/bin/docker", trivy, "/w").WriteAsync(new SbomSubject("berrys/billing", id), Requirements, CancellationToken.None);

    /// <summary>Writes the file that it is told to.</summary>
    private sealed class FakeDocker(MemoryStream content) : ICommandRunner
    {
        public int ExitCode { get; init; }

        public string Words { get; init; } = "";

        public Command? Command { get; private set; }

        public string? File { get; private set; }

        public UnixFileMode FolderMode { get; private set; }

        public async Task<CommandResult> RunAsync(Command command, Action<string>? onLine, CancellationToken cancellationToken)
        {
            Command = command;
            File = command.Arguments[command.Arguments.IndexOf("--output") + 1];
            if (!OperatingSystem.IsWindows())
                FolderMode = System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllBytesAsync(File, content.ToArray(), cancellationToken);
            return new(command, ExitCode, "", Words, [Words], TimeSpan.Zero, false);
        }
    }
}

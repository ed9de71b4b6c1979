using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using Berrys.Pipeline.Checks;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.Tests.Stores;

namespace Berrys.Rehearsal.Tests.Registry;

/// <summary>ECR over the real registry, pushed to by the real Docker client.</summary>
[Platform("Linux")]
public sealed class EcrTests
{
    private const string Prefix = "AmazonEC2ContainerRegistry_V20150921.";
    private readonly string _image = $"berrys-test-{Guid.NewGuid():N}";
    private readonly List<string> _references = [];
    private TemporaryState _state = null!;
    private MotoUpstream _moto = null!;
    private RegistryFixture _registry = null!;
    private string _clientFolder = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _state = new();
        _clientFolder = Directory.CreateTempSubdirectory("berrys-docker-").FullName;
        _moto = await MotoUpstream.StartAsync();
        _registry = new(_state.Settings, _moto);
        await _registry.Server.StartAsync(CancellationToken.None);
        var archive = Path.Combine(_clientFolder, "root.tar");
        await using (var writer = new TarWriter(File.Create(archive)))
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(_image));
            await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "hello") { DataStream = content });
        }
        await DockerAsync(null, "import", archive, _image);
        _references.Add(_image);
        var token = (string)(await AskAsync("GetAuthorizationToken"))["authorizationData"]![0]!["authorizationToken"]!;
        var login = Encoding.UTF8.GetString(Convert.FromBase64String(token)).Split(':');
        login[0].ShouldBe("AWS");
        await DockerAsync(login[1], "login", "--username", "AWS", "--password-stdin", _registry.Server.Host);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var reference in _references)
            await DockerAsync(null, "rmi", "--force", reference);
        if (_registry is not null)
        {
            await _registry.Server.StopAsync(CancellationToken.None);
            await _registry.DisposeAsync();
        }
        _moto?.Dispose();
        _state?.Dispose();
        Directory.Delete(_clientFolder, recursive: true);
    }

    [Test]
    public async Task A_pushed_image_is_described_retagged_and_deleted()
    {
        var (name, digest) = await PushAsync("life");

        var detail = (await AskAsync("DescribeImages", name))["imageDetails"]!.AsArray().Single()!;
        ((string?)detail["imageDigest"]).ShouldBe(digest);
        detail["imageTags"]!.ToJsonString().ShouldBe("""["v1"]""");
        ((long?)detail["imageSizeInBytes"]).ShouldNotBeNull().ShouldBeGreaterThan(100);
        ((string?)detail["imageManifestMediaType"]).ShouldBe("application/vnd.docker.distribution.manifest.v2+json");
        DateTimeOffset.FromUnixTimeSeconds((long)(double)detail["imagePushedAt"]!).ShouldBeGreaterThan(DateTimeOffset.UnixEpoch.AddYears(50));

        var got = await AskAsync("BatchGetImage", name, new() { ["imageIds"] = Ids(("imageTag", "v1"), ("imageTag", "none")) });
        var manifest = (string)got["images"]!.AsArray().Single()!["imageManifest"]!;
        ((string?)got["failures"]!.AsArray().Single()!["failureCode"]).ShouldBe("ImageNotFound");
        await AskAsync("PutImage", name, new() { ["imageManifest"] = manifest, ["imageTag"] = "released" });
        (await RefusalAsync("PutImage", name, new() { ["imageManifest"] = manifest, ["imageTag"] = "released" })).Code.ShouldBe("ImageAlreadyExistsException");
        (await AskAsync("DescribeImages", name))["imageDetails"]![0]!["imageTags"]!.ToJsonString().ShouldBe("""["released","v1"]""");

        (await AskAsync("BatchDeleteImage", name, new() { ["imageIds"] = Ids(("imageTag", "v1")) }))["imageIds"]!.AsArray().Count.ShouldBe(1);
        (await AskAsync("ListImages", name))["imageIds"]!.ToJsonString().ShouldBe($$"""[{"imageDigest":"{{digest}}","imageTag":"released"}]""");
        (await RefusalAsync("DeleteRepository", name)).Code.ShouldBe("RepositoryNotEmptyException");
        await AskAsync("BatchDeleteImage", name, new() { ["imageIds"] = Ids(("imageDigest", digest)) });
        (await AskAsync("ListImages", name))["imageIds"]!.AsArray().ShouldBeEmpty();
        var missing = await RefusalAsync("DescribeImages", name, new() { ["imageIds"] = Ids(("imageTag", "v1")) });
        missing.Code.ShouldBe("ImageNotFoundException");
        missing.Message.ShouldBe($"The image with imageId {{imageDigest:'null', imageTag:'v1'}} does not exist within the repository with name '{name}' in the registry with id '123456789012'");
    }

    [Test]
    public async Task An_immutable_repository_keeps_its_tags()
    {
        var (name, _) = await PushAsync("fixed");
        var manifest = (string)(await AskAsync("BatchGetImage", name, new() { ["imageIds"] = Ids(("imageTag", "v1")) }))["images"]![0]!["imageManifest"]!;
        await AskAsync("PutImageTagMutability", name, new() { ["imageTagMutability"] = "IMMUTABLE" });

        // The same image in other bytes.
        var other = await RefusalAsync("PutImage", name, new() { ["imageManifest"] = manifest + "\n", ["imageTag"] = "v1" });

        other.Code.ShouldBe("ImageTagAlreadyExistsException");
        (await AskAsync("PutImage", name, new() { ["imageManifest"] = manifest, ["imageTag"] = "v2" }))["image"].ShouldNotBeNull();
    }

    [Test]
    public async Task Images_outlive_the_registry_and_its_place_stays_the_same()
    {
        var (name, digest) = await PushAsync("kept");
        await using var second = new RegistryFixture(_state.Settings, _moto);

        await second.Server.StartAsync(CancellationToken.None);

        second.Server.Host.ShouldBe(_registry.Server.Host);
        second.Server.Password.ShouldBe(_registry.Server.Password);
        var answer = await second.Ecr.AskAsync(_moto, $"{Prefix}BatchGetImage", new JsonObject { ["repositoryName"] = name, ["imageIds"] = Ids(("imageDigest", digest)) });
        answer["images"]!.AsArray().Count.ShouldBe(1);
    }

    [Test]
    public async Task A_layer_is_available_or_not()
    {
        var (name, _) = await PushAsync("layers");
        var manifest = JsonNode.Parse((string)(await AskAsync("BatchGetImage", name, new() { ["imageIds"] = Ids(("imageTag", "v1")) }))["images"]![0]!["imageManifest"]!)!;
        var layer = (string)manifest["layers"]![0]!["digest"]!;

        var answer = await AskAsync("BatchCheckLayerAvailability", name, new() { ["layerDigests"] = new JsonArray(layer, $"sha256:{new string('0', 64)}", "x") });

        answer["layers"]!.AsArray().Select(found => (string?)found!["layerAvailability"]).ShouldBe(["AVAILABLE", "UNAVAILABLE"]);
        answer["failures"]!.AsArray().Count.ShouldBe(1);
        (await RefusalAsync("DescribeImageScanFindings", name, new() { ["imageId"] = new JsonObject { ["imageTag"] = "v1" } })).Code.ShouldBe("ScanNotFoundException");
    }

    [Test]
    public async Task What_is_pushed_without_a_repository_does_not_exist() =>
        (await RefusalAsync("DescribeImages", "unknown")).Code.ShouldBe("RepositoryNotFoundException");

    private static JsonArray Ids(params (string Name, string Value)[] ids) => [.. ids.Select(id => new JsonObject { [id.Name] = id.Value })];

    private async Task<(string Name, string Digest)> PushAsync(string repository)
    {
        var name = $"{_image}/{repository}";
        var created = await AskAsync("CreateRepository", name);
        var reference = $"{(string?)created["repository"]!["repositoryUri"]}:v1";
        reference.ShouldBe($"{_registry.Server.Host}/{name}:v1");
        await DockerAsync(null, "tag", _image, reference);
        _references.Add(reference);
        await DockerAsync(null, "push", reference);
        return (name, (string)(await AskAsync("DescribeImages", name))["imageDetails"]![0]!["imageDigest"]!);
    }

    private Task<JsonObject> AskAsync(string action, string? repository = null, JsonObject? parameters = null)
    {
        parameters ??= [];
        if (repository is not null)
            parameters["repositoryName"] = repository;
        return _registry.Ecr.AskAsync(_moto, Prefix + action, parameters);
    }

    private Task<AwsException> RefusalAsync(string action, string repository, JsonObject? parameters = null) =>
        Should.ThrowAsync<AwsException>(() => AskAsync(action, repository, parameters));

    private async Task DockerAsync(string? input, params string[] arguments)
    {
        var command = new Command { Executable = "docker", Arguments = ["--config", _clientFolder, .. arguments], WorkingDirectory = "/", Input = input, Deadline = TimeSpan.FromMinutes(1) };
        var result = await _registry.Commands.RunAsync(command, null, CancellationToken.None);
        result.ExitCode.ShouldBe(0, result.Error);
    }
}

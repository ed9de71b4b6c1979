using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using Berrys.Build.EndToEnd.Verifying;
using Berrys.Tools.Tests.Snyk;

namespace Berrys.Build.EndToEnd.Deploying;

/// <summary>The product's main job, as a release engineer does it: deploy, deploy a change, break something, go back.</summary>
[NonParallelizable]
public sealed class DeployStagingTests
{
    private const string Changed = "services/model-orchestration/model_orchestration/__main__.py";
    private static readonly string SnykToken = Guid.NewGuid().ToString();
    private static readonly string[] Paths = ["/models", "/projects", "/tasks", "/agents"];
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private SampleWorkspace _workspace = null!;
    private string _url = "";
    private JsonElement _firstRelease;
    private string _output = "";
    private IReadOnlyDictionary<string, string> _planted = null!;
    private IReadOnlyCollection<string> _commandLines = [];

    [OneTimeSetUp]
    public async Task Deploy()
    {
        _workspace = await SampleWorkspace.CopyAsync("staging");
        await using var snyk = new SnykStandIn(SnykToken);
        _workspace.Variables["SNYK_API"] = snyk.Api.AbsoluteUri;
        Dictionary<string, string> planted = new(await PlantedSigningKey.PlantAsync(_workspace), StringComparer.Ordinal)
        {
            ["SNYK_TOKEN"] = SnykToken,
            ["AWS_SECRET_ACCESS_KEY"] = "canary" + Guid.NewGuid().ToString("N"),
            ["AWS_ACCESS_KEY_ID"] = "AKIA" + Guid.NewGuid().ToString("N")[..16].ToUpperInvariant(),
        };
        foreach (var name in (string[])["SNYK_TOKEN", "AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"])
            _workspace.Variables[name] = planted[name];
        _planted = planted;
        await using var watch = new CommandLineWatch();
        var run = await _workspace.BuildAsync("--target=DeployStaging", "--cloud=rehearsal", "--yes");
        run.ShouldEndWith(0);
        _commandLines = [.. watch.Seen];
        var last = run.Output.TrimEnd().Split('\n')[^1];
        last.ShouldStartWith("URL: http://127.0.0.1:");
        _url = last["URL: ".Length..].Trim();
        _firstRelease = Release();
        _output = run.All;
        snyk.Asked.Count.ShouldBe(4);
        // The runs after this one have neither its token nor its service.
        _workspace.Variables["SNYK_TOKEN"] = null;
    }

    [OneTimeTearDown]
    public async Task Remove() => await _workspace.DisposeAsync();

    [Test]
    public async Task Every_service_answers_through_the_gateway()
    {
        foreach (var path in Paths)
        {
            using var answer = await Client.GetAsync(new Uri(_url + path));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Test]
    [DependsOnTest(nameof(Every_service_answers_through_the_gateway))]
    public async Task The_gateway_says_which_release_and_digest_it_is()
    {
        using var version = JsonDocument.Parse(await Client.GetStringAsync(new Uri(_url + "/version")));

        version.RootElement.GetProperty("release").GetString().ShouldBe(_firstRelease.GetProperty("version").GetString());
        version.RootElement.GetProperty("digest").GetString().ShouldBe(Digest(_firstRelease, "api-gateway"));
    }

    [Test]
    [DependsOnTest(nameof(The_gateway_says_which_release_and_digest_it_is))]
    public void The_release_names_everything_that_is_known_of_it()
    {
        _firstRelease.GetProperty("branch").GetString().ShouldBe("develop");
        _firstRelease.GetProperty("gate").GetProperty("notScanned").EnumerateArray().ShouldNotContain(name => name.GetString() == "bandit" || name.GetString() == "snyk");
        _firstRelease.GetProperty("migrations").EnumerateObject().Count().ShouldBe(2);
        DigestOf("artifacts/provenance.intoto.jsonl").ShouldBe(_firstRelease.GetProperty("provenance").GetString());
        foreach (var image in _firstRelease.GetProperty("images").EnumerateObject())
            DigestOf($"artifacts/sbom/{image.Name}.cdx.json").ShouldBe(image.Value.GetProperty("sbom").GetString());
        _output.ShouldContain("Provenance: signed by ");
    }

    [Test]
    [DependsOnTest(nameof(The_release_names_everything_that_is_known_of_it))]
    public async Task No_secret_is_printed_kept_or_on_a_command_line()
    {
        Dictionary<string, string> secrets = new([.. await DeployedSecrets.OfAsync(_workspace), .. _planted], StringComparer.Ordinal);

        secrets.Values.ShouldAllBe(secret => secret.Length >= 16);
        _commandLines.Count.ShouldBeGreaterThan(20);
        foreach (var (name, secret) in secrets)
        {
            _output.ShouldNotContain(secret, Case.Sensitive, name);
            FilesWith(secret).ShouldBeEmpty(name);
            _commandLines.Where(line => line.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty(name);
        }

        var images = _firstRelease.GetProperty("images").EnumerateObject().Select(image => image.Value.GetProperty("configDigest").GetString()!);
        (await EngineImages.HoldingAsync(images, secrets.Values)).ShouldBeEmpty();
    }

    [Test]
    [DependsOnTest(nameof(No_secret_is_printed_kept_or_on_a_command_line))]
    public async Task Publishing_again_pushes_nothing_and_gives_the_same_release()
    {
        var run = await _workspace.BuildAsync("--target=Publish", "--cloud=rehearsal");

        run.ShouldEndWith(0);
        run.Output.ShouldContain("was published before; nothing was pushed");
        Release().GetRawText().ShouldBe(_firstRelease.GetRawText());
        Steps("PushImages").ShouldAllBe(step => step.EndsWith(" hit"));
        Steps("Publish").ShouldBeEmpty();
    }

    [Test]
    [DependsOnTest(nameof(Publishing_again_pushes_nothing_and_gives_the_same_release))]
    public async Task What_the_engine_has_lost_comes_from_the_registry_by_its_digest()
    {
        var id = _firstRelease.GetProperty("images").GetProperty("api-gateway").GetProperty("configDigest").GetString()!;
        var built = await EngineImages.NameAsync(id, "berrys_agents_v2/api-gateway:key-");
        await EngineImages.RemoveAsync(built);

        var run = await _workspace.BuildAsync("--target=PushImages", "--cloud=rehearsal", "--services=api-gateway");

        run.ShouldEndWith(0);
        run.Output.ShouldContain($"{built} was in the registry ({id[..19]})");
    }

    [Test]
    [DependsOnTest(nameof(What_the_engine_has_lost_comes_from_the_registry_by_its_digest))]
    public async Task A_release_that_nobody_signed_is_refused()
    {
        _workspace.Write("services/api-gateway/README.md", "# The API gateway\n");
        var variables = _workspace.Variables.ToArray();
        _workspace.Variables.Clear();

        var run = await _workspace.BuildAsync("--target=Publish", "--target=Rollout", "--cloud=rehearsal");

        foreach (var (name, value) in variables)
            _workspace.Variables[name] = value;
        File.Delete(_workspace.At("services/api-gateway/README.md"));
        run.ShouldEndWith(4);
        run.All.ShouldContain("The provenance of release ");
    }

    [Test]
    [DependsOnTest(nameof(A_release_that_nobody_signed_is_refused))]
    public async Task A_changed_service_is_replaced_alone_and_no_request_is_lost()
    {
        _workspace.Replace(Changed, "import sys\n", "# A change of this service only.\nimport sys\n");
        await using var load = new Load(_url, Paths);

        var run = await _workspace.BuildAsync("--target=Publish", "--target=Rollout", "--target=SmokeTest", "--cloud=rehearsal");

        var (count, failures) = await load.StopAsync();
        run.ShouldEndWith(0);
        failures.ShouldBeEmpty();
        count.ShouldBeGreaterThan(100);
        Steps("Rollout").ShouldBe(["agent-orchestrator hit", "api-gateway hit", "model-orchestration miss", "project-coordinator hit"], ignoreOrder: true);
        string[] changed = [.. _firstRelease.GetProperty("images").EnumerateObject().Select(image => image.Name).Where(name => Digest(Release(), name) != Digest(_firstRelease, name))];
        changed.ShouldBe(["model-orchestration"]);
    }

    [Test]
    [DependsOnTest(nameof(A_changed_service_is_replaced_alone_and_no_request_is_lost))]
    public async Task A_release_that_cannot_start_is_taken_back_and_nobody_notices()
    {
        var good = File.ReadAllText(_workspace.At(Changed));
        _workspace.Write(Changed, "raise SystemExit('this release cannot start')\n");
        await using var load = new Load(_url, Paths);

        var run = await _workspace.BuildAsync("--target=Publish", "--target=Rollout", "--cloud=rehearsal");

        var (_, failures) = await load.StopAsync();
        _workspace.Write(Changed, good);
        run.ShouldEndWith(6);
        failures.ShouldBeEmpty();
        run.All.ShouldContain("this release cannot start");
        run.All.ShouldContain("every service is on its old version again");
    }

    [Test]
    [DependsOnTest(nameof(A_release_that_cannot_start_is_taken_back_and_nobody_notices))]
    public async Task Rollback_brings_the_old_release_back_without_losing_a_request()
    {
        await using var load = new Load(_url, Paths);

        var run = await _workspace.BuildAsync("--target=Rollback", "--cloud=rehearsal");

        var (_, failures) = await load.StopAsync();
        run.ShouldEndWith(0);
        failures.ShouldBeEmpty();
        run.Output.TrimEnd().Split('\n')[^1].ShouldBe($"URL: {_url}");
        var status = await _workspace.BuildAsync("--target=Status", "--cloud=rehearsal");
        status.ShouldEndWith(0);
        status.Output.ShouldContain($"rolled back to  {_firstRelease.GetProperty("version").GetString()}");
        status.Output.ShouldContain(Digest(_firstRelease, "model-orchestration")[..19]);
    }

    [Test]
    [DependsOnTest(nameof(Rollback_brings_the_old_release_back_without_losing_a_request))]
    public async Task The_ledger_knows_all_of_it()
    {
        var run = await _workspace.BuildAsync("--target=History", "--cloud=rehearsal", "--output=json");

        run.ShouldEndWith(0);
        using var entries = JsonDocument.Parse(run.Output);
        entries.RootElement.EnumerateArray().Select(entry => entry.GetProperty("event").GetString())
            .ShouldBe(["Released", "Deployed", "Validated", "Released", "Released", "Deployed", "Released", "Failed", "RolledBack"]);
        entries.RootElement.EnumerateArray().ShouldAllBe(entry => entry.GetProperty("from").GetString() == Environment.MachineName);
        entries.RootElement[8].GetProperty("version").GetString().ShouldBe(_firstRelease.GetProperty("version").GetString());
    }

    [Test]
    [DependsOnTest(nameof(The_ledger_knows_all_of_it))]
    public async Task Nothing_of_the_rehearsal_is_left_when_it_is_taken_down()
    {
        var endpoint = new Uri((await File.ReadAllTextAsync(_workspace.At(".berrys/rehearsal/endpoint"))).Trim());

        var run = await _workspace.BuildAsync("--target=RehearsalDown");

        run.ShouldEndWith(0);
        (await _workspace.DockerLeftoversAsync()).ShouldBeEmpty();
        Directory.Exists(_workspace.At(".berrys/rehearsal")).ShouldBeFalse();
        (await AnswersAsync(endpoint)).ShouldBeFalse();
        (await AnswersAsync(new Uri(_url))).ShouldBeFalse();
        Directory.EnumerateDirectories("/proc").Where(process => CommandLineWatch.Of(process).Contains(_workspace.Root, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // The rehearsal's own folder may hold them, but not its logs.
    private IEnumerable<string> FilesWith(string secret) =>
        Directory.EnumerateFiles(_workspace.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => !file.Contains("/.berrys/rehearsal/", StringComparison.Ordinal) || file.Contains("/.berrys/rehearsal/logs/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(secret, StringComparison.Ordinal));

    private JsonElement Release()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(_workspace.At("artifacts/release.json")));
        return document.RootElement.Clone();
    }

    private string DigestOf(string file) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_workspace.At(file))));

    private static string Digest(JsonElement release, string service) =>
        release.GetProperty("images").GetProperty(service).GetProperty("digest").GetString()!;

    private IReadOnlyList<string> Steps(string target)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(_workspace.At("artifacts/summary.json")));
        return [.. summary.RootElement.GetProperty("steps").EnumerateArray()
            .Where(step => step.GetProperty("target").GetString() == target)
            .Select(step => $"{step.GetProperty("service").GetString()} {step.GetProperty("cache").GetString()}")];
    }

    private static async Task<bool> AnswersAsync(Uri url)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(url.Host, url.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

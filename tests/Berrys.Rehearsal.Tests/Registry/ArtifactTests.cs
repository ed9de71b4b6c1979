using System.Text;
using Berrys.Pipeline;
using Berrys.Rehearsal.Tests.Stores;
using Berrys.Tools.Registries;
using RegistryClient = Berrys.Tools.Registries.RegistryClient;

namespace Berrys.Rehearsal.Tests.Registry;

/// <summary>Artifacts in the real registry, which asks for a password.</summary>
[Platform("Linux")]
public sealed class ArtifactTests
{
    private const string Type = "application/vnd.example.release.v1+json";
    private const string Repository = "berrys/artifacts";
    private TemporaryState _state = null!;
    private MotoUpstream _moto = null!;
    private RegistryFixture _registry = null!;
    private SentRequests _sent = null!;
    private RegistryClient _client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _state = new();
        _moto = await MotoUpstream.StartAsync();
        _registry = new(_state.Settings, _moto);
        await _registry.Server.StartAsync(CancellationToken.None);
        _sent = new();
        _client = new(new(_registry.Server.Host, _registry.Server.User, _registry.Server.Password), _sent);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _client?.Dispose();
        _sent?.Dispose();
        if (_registry is not null)
        {
            await _registry.Server.StopAsync(CancellationToken.None);
            await _registry.DisposeAsync();
        }

        _moto?.Dispose();
        _state?.Dispose();
    }

    [Test]
    public async Task What_was_pushed_is_pulled_by_tag_and_by_digest()
    {
        var artifact = Of("release one", new byte[100_000]);

        var digest = await _client.PushAsync(Repository, "one", artifact, default);

        digest.ShouldBe(OciFile.DigestOf(artifact.Manifest().Span));
        ShouldBe(await _client.PullAsync(Repository, "one", Type, default), artifact);
        ShouldBe(await _client.PullAsync(Repository, digest, Type, default), artifact);
        (await _client.HasAsync(Repository, "one", default)).ShouldBeTrue();
        (await _client.HasAsync(Repository, digest, default)).ShouldBeTrue();
    }

    [Test]
    public async Task Files_that_the_registry_has_are_not_sent_again()
    {
        var first = Of("release two", [1, 2, 3]);
        await _client.PushAsync(Repository, "two", first, default);
        _sent.Clear();

        await _client.PushAsync(Repository, "two", first, default);
        _sent.Uploads.ShouldBe(0);

        await _client.PushAsync(Repository, "three", Of("release three", [1, 2, 3]), default);
        _sent.Uploads.ShouldBe(1);
    }

    [Test]
    public async Task What_is_not_there_is_missing()
    {
        (await _client.HasAsync(Repository, "none", default)).ShouldBeFalse();
        (await _client.HasAsync("berrys/nothing", "v1", default)).ShouldBeFalse();
        (await _client.PullAsync(Repository, "none", Type, default)).ShouldBeNull();
        (await _client.PullAsync(Repository, OciFile.DigestOf("none"u8), Type, default)).ShouldBeNull();
    }

    [Test]
    public async Task An_artifact_of_another_type_is_refused()
    {
        await _client.PushAsync(Repository, "other", Of("other", []), default);

        var error = await Should.ThrowAsync<BerrysException>(_client.PullAsync(Repository, "other", "application/vnd.example.chart", default));

        error.Message.ShouldBe($"{_registry.Server.Host}/{Repository}:other is no application/vnd.example.chart.");
    }

    [Test]
    public async Task A_wrong_password_is_refused_and_not_repeated()
    {
        const string wrong = "canary-4cc1";
        using var client = new RegistryClient(new(_registry.Server.Host, _registry.Server.User, wrong));

        var error = await Should.ThrowAsync<BerrysException>(client.PushAsync(Repository, "refused", Of("refused", []), default));

        error.Message.ShouldContain("401");
        error.ToString().ShouldNotContain(wrong);
        (await _client.HasAsync(Repository, "refused", default)).ShouldBeFalse();
    }

    [Test]
    public async Task Changed_bytes_are_noticed()
    {
        var artifact = Of("release kept in good faith", [7]);
        await _client.PushAsync(Repository, "changed", artifact, default);
        var file = artifact.Files[0];
        await File.WriteAllTextAsync(BlobOf(file.Digest), "release kept in bad faith!");

        var error = await Should.ThrowAsync<BerrysException>(_client.PullAsync(Repository, "changed", Type, default));

        error.Message.ShouldContain("is not what its digest says");
    }

    [Test]
    public async Task A_changed_manifest_is_noticed_by_its_digest()
    {
        var digest = await _client.PushAsync(Repository, "manifest", Of("a manifest", []), default);
        var blob = BlobOf(digest);
        await File.WriteAllTextAsync(blob, (await File.ReadAllTextAsync(blob)).Replace("application/json", "application/jsox", StringComparison.Ordinal));

        await Should.ThrowAsync<BerrysException>(_client.PullAsync(Repository, digest, Type, default));
    }

    private static OciArtifact Of(string text, byte[] attachment) => new(
        Type, [new("release.json", "application/json", Encoding.UTF8.GetBytes(text)), new("sbom/api.cdx.json", "application/json", attachment)]);

    private static void ShouldBe(OciArtifact? actual, OciArtifact expected)
    {
        actual.ShouldNotBeNull().Type.ShouldBe(expected.Type);
        actual.Files.Select(file => (file.Name, file.MediaType, file.Digest)).ShouldBe(expected.Files.Select(file => (file.Name, file.MediaType, file.Digest)));
    }

    private string BlobOf(string digest)
    {
        var hash = digest["sha256:".Length..];
        return Directory.GetFiles(_state.Settings.State, "data", SearchOption.AllDirectories).Single(path => path.Contains($"/blobs/sha256/{hash[..2]}/{hash}/", StringComparison.Ordinal));
    }

    private sealed class SentRequests : DelegatingHandler
    {
        private int _uploads;

        public SentRequests() => InnerHandler = new SocketsHttpHandler();

        public int Uploads => Volatile.Read(ref _uploads);

        public void Clear() => Volatile.Write(ref _uploads, 0);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post)
                Interlocked.Increment(ref _uploads);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

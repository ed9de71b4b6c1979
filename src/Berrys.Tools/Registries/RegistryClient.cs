using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Berrys.Pipeline;
using Berrys.Pipeline.Releases;
using Berrys.Tools.Reports;

namespace Berrys.Tools.Registries;

/// <summary>Keeps artifacts in a registry, by the API that all registries share (OCI distribution specification 1.1).</summary>
public sealed class RegistryClient : IDisposable
{
    /// <summary>The largest file that is read, in bytes: 64 MiB.</summary>
    public const int Limit = 64 << 20;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private readonly HttpClient _http;
    private readonly string _host;

    /// <summary>Makes a client.</summary>
    /// <param name="login">The registry and what it takes to use it. As with Docker, one on this machine is spoken to without TLS.</param>
    /// <param name="handler">Sends requests, or <see langword="null"/> for the network.</param>
    public RegistryClient(RegistryLogin login, HttpMessageHandler? handler = null)
    {
        _host = login.Host;
        var scheme = new Uri($"https://{login.Host}").IsLoopback ? "http" : "https";
        _http = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        _http.BaseAddress = new Uri($"{scheme}://{login.Host}/v2/");
        _http.Timeout = Deadline;
        _http.MaxResponseContentBufferSize = Limit;
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.User}:{login.Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    /// <summary>Whether the registry has a manifest.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="reference">A tag or digest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns><see langword="true"/> when it has.</returns>
    /// <exception cref="BerrysException">The registry does not answer, or refuses (exit code 1).</exception>
    public async Task<bool> HasAsync(string repository, string reference, CancellationToken cancellationToken)
    {
        using var request = ManifestRequest(HttpMethod.Head, repository, reference);
        using var answer = await SendAsync(request, cancellationToken);
        return answer.StatusCode != HttpStatusCode.NotFound && Succeeded(answer, $"look for {repository}@{reference}");
    }

    /// <summary>Keeps an artifact under a tag. What the registry has of it is not sent again.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="artifact">The artifact.</param>
    /// <param name="cancellationToken">Cancels it; a tag that was not there stays absent then.</param>
    /// <returns>The digest of the manifest.</returns>
    /// <exception cref="BerrysException">The registry does not answer, or refuses (exit code 1).</exception>
    public async Task<string> PushAsync(string repository, string tag, OciArtifact artifact, CancellationToken cancellationToken)
    {
        foreach (var file in artifact.Files.Prepend(OciArtifact.EmptyConfiguration).DistinctBy(file => file.Digest))
            await PushFileAsync(repository, file, cancellationToken);
        var manifest = artifact.Manifest();
        using var content = new ReadOnlyMemoryContent(manifest);
        content.Headers.ContentType = new MediaTypeHeaderValue(OciArtifact.ManifestType);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{repository}/manifests/{tag}") { Content = content };
        using var answer = await SendAsync(request, cancellationToken);
        Succeeded(answer, $"push {repository}:{tag}");
        return OciFile.DigestOf(manifest.Span);
    }

    /// <summary>Fetches an artifact.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="reference">A tag or digest.</param>
    /// <param name="type">What the artifact must be.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The artifact, manifest and files held against their digests; <see langword="null"/> when there is none.</returns>
    /// <exception cref="BerrysException">The registry does not answer, refuses, or has something else there (exit code 1).</exception>
    public async Task<OciArtifact?> PullAsync(string repository, string reference, string type, CancellationToken cancellationToken)
    {
        using var request = ManifestRequest(HttpMethod.Get, repository, reference);
        using var answer = await SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        var name = OciFile.IsDigest(reference) ? $"{repository}@{reference}" : $"{repository}:{reference}";
        Succeeded(answer, $"read {name}");
        var manifest = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        if (OciFile.IsDigest(reference) && OciFile.DigestOf(manifest) != reference)
            throw new BerrysException(ExitCode.Failed, $"The manifest of {_host}/{name} is not what its digest says.");
        var layers = OciArtifact.Layers(manifest, type)
            ?? throw new BerrysException(ExitCode.Failed, $"{_host}/{name} is no {type}.");
        var files = new List<OciFile>();
        foreach (var layer in layers)
            files.Add(await PullFileAsync(repository, layer, cancellationToken));
        return new OciArtifact(type, [.. files]);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task PushFileAsync(string repository, OciFile file, CancellationToken cancellationToken)
    {
        using var question = new HttpRequestMessage(HttpMethod.Head, $"{repository}/blobs/{file.Digest}");
        using var known = await SendAsync(question, cancellationToken);
        if (known.IsSuccessStatusCode)
            return;
        using var begin = new HttpRequestMessage(HttpMethod.Post, $"{repository}/blobs/uploads/");
        using var begun = await SendAsync(begin, cancellationToken);
        Succeeded(begun, $"push to {repository}");
        var place = new Uri(_http.BaseAddress!, begun.Headers.Location ?? throw Unexpected(begun, $"push to {repository}"));
        // The password goes with every request.
        if (place.GetLeftPart(UriPartial.Authority) != _http.BaseAddress!.GetLeftPart(UriPartial.Authority))
            throw new BerrysException(ExitCode.Failed, $"The registry {_host} wants {file.Name} to be sent to {PlainText.Line(place.Authority)}, which is not itself.");
        var target = new UriBuilder(place) { Query = $"{place.Query.TrimStart('?')}&digest={Uri.EscapeDataString(file.Digest)}".TrimStart('&') }.Uri;
        using var content = new ReadOnlyMemoryContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Put, target) { Content = content };
        using var answer = await SendAsync(request, cancellationToken);
        Succeeded(answer, $"push {file.Name} to {repository}");
    }

    private async Task<OciFile> PullFileAsync(string repository, OciLayer layer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{repository}/blobs/{layer.Digest}");
        using var answer = await SendAsync(request, cancellationToken);
        Succeeded(answer, $"read {layer.Name} of {repository}");
        var content = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return OciFile.DigestOf(content) == layer.Digest
            ? new OciFile(layer.Name, layer.MediaType, content)
            : throw new BerrysException(ExitCode.Failed, $"{layer.Name} of {_host}/{repository} is not what its digest says.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw new BerrysException(ExitCode.Failed, $"The registry {_host} cannot be used: {PlainText.Line(error.Message)}", "./build.sh --target=Status shows whether the cloud answers.", error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BerrysException(ExitCode.Failed, $"The registry {_host} did not answer within {Deadline.TotalMinutes} minutes.", "Run again.", error);
        }
    }

    private bool Succeeded(HttpResponseMessage answer, string doing) => answer.IsSuccessStatusCode ? true : throw Unexpected(answer, doing);

    private BerrysException Unexpected(HttpResponseMessage answer, string doing) => new(
        ExitCode.Failed, $"The registry {_host} did not let us {doing}: {(int)answer.StatusCode} {PlainText.Line(answer.ReasonPhrase ?? "")}".TrimEnd());

    private static HttpRequestMessage ManifestRequest(HttpMethod method, string repository, string reference)
    {
        var request = new HttpRequestMessage(method, $"{repository}/manifests/{reference}");
        request.Headers.Accept.ParseAdd(OciArtifact.ManifestType);
        request.Headers.Accept.ParseAdd("application/vnd.docker.distribution.manifest.v2+json");
        return request;
    }
}

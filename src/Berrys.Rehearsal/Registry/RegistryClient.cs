using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Berrys.Rehearsal.Registry;

/// <summary>Speaks the registry's API (https://distribution.github.io/distribution/spec/api/).</summary>
internal sealed class RegistryClient : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http;

    /// <summary>Makes a client.</summary>
    /// <param name="access">The registry's port and password.</param>
    public RegistryClient(RegistryAccess access)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{access.Port}/v2/"), Timeout = Deadline };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RegistryServer.UserName}:{access.Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    /// <summary>Whether the registry is up and takes our password.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The manifest, or <see langword="null"/> when there is none.</returns>
    public async Task<ImageManifest?> FindManifestAsync(string repository, string digest, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Manifest(repository, digest));
        foreach (var type in MediaTypes.All)
            request.Headers.Accept.ParseAdd(type);
        using var answer = await _http.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return ImageManifest.Parse(await answer.Content.ReadAsStringAsync(cancellationToken), answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Puts a manifest under a tag or its digest.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="reference">The tag or digest.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns><see langword="null"/> when it was put, else what the registry said against it.</returns>
    public async Task<string?> PutManifestAsync(string repository, string reference, ImageManifest manifest, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(manifest.Text));
        content.Headers.ContentType = new MediaTypeHeaderValue(manifest.MediaType);
        using var answer = await _http.PutAsync(Manifest(repository, reference), content, cancellationToken);
        return answer.IsSuccessStatusCode ? null : await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Deletes a manifest with all its tags.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task DeleteManifestAsync(string repository, string digest, CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync(Manifest(repository, digest), cancellationToken);
        if (answer.StatusCode != HttpStatusCode.NotFound)
            answer.EnsureSuccessStatusCode();
    }

    /// <summary>Looks for a layer.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The layer's digest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its size in bytes, or <see langword="null"/> when the repository does not have it.</returns>
    public async Task<long?> FindLayerAsync(string repository, string digest, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri($"{repository}/blobs/{digest}", UriKind.Relative));
        using var answer = await _http.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return answer.Content.Headers.ContentLength;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static Uri Manifest(string repository, string reference) => new($"{repository}/manifests/{reference}", UriKind.Relative);
}

using Berrys.Rehearsal.Registry;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>Makes images present in the engine.</summary>
/// <param name="docker">The engine.</param>
/// <param name="registry">The registry whose credentials are known.</param>
internal sealed class EngineImages(IDockerClient docker, IImageRegistry registry)
{
    /// <summary>Pulls an image unless the engine has the very one already.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Its digest, or its id when it never was in a registry.</returns>
    /// <exception cref="TaskStartException">It cannot be had.</exception>
    public async Task<string> PrepareAsync(string reference, CancellationToken cancellationToken)
    {
        var parts = ImageReference.Parse(reference);
        // A digest names one image for ever. A tag in our registry may have moved since the engine saw it.
        var isOurs = parts.Host == registry.Host;
        var present = await FindAsync(reference, cancellationToken);
        if (present is not null && (parts.Digest is not null || !isOurs))
            return DigestOf(present, parts);
        await PullAsync(reference, parts, isOurs, cancellationToken);
        present = await FindAsync(reference, cancellationToken)
            ?? throw new TaskStartException($"CannotPullContainerError: pull of {reference} brought no image");
        return DigestOf(present, parts);
    }

    private async Task PullAsync(string reference, ImageReference parts, bool isOurs, CancellationToken cancellationToken)
    {
        string? error = null;
        var auth = isOurs ? new AuthConfig { Username = registry.User, Password = registry.Password, ServerAddress = registry.Host } : null;
        try
        {
            // A digest goes where the tag goes; the engine then pulls by the digest and ignores a tag beside it.
            await docker.Images.CreateImageAsync(
                new ImagesCreateParameters { FromImage = parts.Repository, Tag = parts.Digest ?? parts.Tag ?? "latest" },
                auth,
                new Errors(text => error = text),
                cancellationToken);
        }
        catch (Exception exception) when (exception is DockerApiException or HttpRequestException or IOException)
        {
            error ??= exception.Message;
            throw new TaskStartException($"CannotPullContainerError: Error response from daemon: {error}: {reference}", exception);
        }

        if (error is not null)
            throw new TaskStartException($"CannotPullContainerError: Error response from daemon: {error}: {reference}");
    }

    private async Task<ImageInspectResponse?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        try
        {
            return await docker.Images.InspectImageAsync(reference, cancellationToken);
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
        catch (DockerApiException exception) when (exception.StatusCode == System.Net.HttpStatusCode.BadRequest)
        {
            throw new TaskStartException($"CannotPullContainerError: invalid reference format: {reference}", exception);
        }
    }

    private static string DigestOf(ImageInspectResponse image, ImageReference parts) =>
        parts.Digest
        ?? image.RepoDigests?.FirstOrDefault(item => item.StartsWith(parts.Repository + "@", StringComparison.Ordinal))?.Split('@')[1]
        ?? image.ID;

    private sealed class Errors(Action<string> found) : IProgress<JSONMessage>
    {
        public void Report(JSONMessage value)
        {
            if (value.Error?.Message is { Length: > 0 } text)
                found(text);
        }
    }
}

namespace Berrys.Pipeline.Releases;

/// <summary>The registry that releases are pushed to.</summary>
public interface IImageStore
{
    /// <summary>Logs in.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The registry's host and what it takes to push there.</returns>
    Task<RegistryLogin> LogInAsync(CancellationToken cancellationToken);

    /// <summary>Asks for an image by tag.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The image as the registry has it, or <see langword="null"/> when it has none of that tag.</returns>
    Task<StoredImage?> FindAsync(string repository, string tag, CancellationToken cancellationToken);

    /// <summary>Whether an image is there.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    Task<bool> HasAsync(string repository, string digest, CancellationToken cancellationToken);

    /// <summary>Gives an image that is there another tag, without moving it. A tag that it has already is left as it is.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="BerrysException">The image is not there, or the tag is another image's (exit code 1).</exception>
    Task TagAsync(string repository, string digest, string tag, CancellationToken cancellationToken);
}

/// <summary>What it takes to push.</summary>
/// <param name="Host">The host in image names, perhaps with a port.</param>
/// <param name="User">The user.</param>
/// <param name="Password">The password; never to be shown or put on a command line.</param>
public sealed record RegistryLogin(string Host, string User, string Password)
{
    /// <summary>Says what it is for, without the password.</summary>
    /// <returns>Such as <c>AWS at 127.0.0.1:5000</c>.</returns>
    public override string ToString() => $"{User} at {Host}";
}

/// <summary>An image in the registry.</summary>
/// <param name="Digest">The manifest's digest.</param>
/// <param name="ConfigDigest">The configuration's digest.</param>
public sealed record StoredImage(string Digest, string ConfigDigest);

namespace Berrys.Rehearsal.Ecs.Containers;

/// <summary>A reference of an image, taken apart.</summary>
/// <param name="Host">The registry's host and port, or <see langword="null"/> for a local name.</param>
/// <param name="Repository">Host and path, without tag and digest.</param>
/// <param name="Tag">The tag, or <see langword="null"/>.</param>
/// <param name="Digest">The digest, or <see langword="null"/>.</param>
internal sealed record ImageReference(string? Host, string Repository, string? Tag, string? Digest)
{
    /// <summary>Takes a reference apart, by the rules of the engine.</summary>
    /// <param name="text">Such as <c>127.0.0.1:5000/orders:1.2@sha256:…</c>.</param>
    /// <returns>Its parts.</returns>
    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var digest = at < 0 ? null : text[(at + 1)..];
        var colon = name.LastIndexOf(':');
        var hasTag = colon > name.LastIndexOf('/');
        var repository = hasTag ? name[..colon] : name;
        var slash = repository.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : repository[..slash];
        var isHost = first == "localhost" || first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal);
        return new ImageReference(isHost ? first : null, repository, hasTag ? name[(colon + 1)..] : null, digest);
    }
}

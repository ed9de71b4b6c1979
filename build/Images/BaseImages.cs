using System.Collections.Concurrent;
using Berrys.Pipeline;
using Berrys.Tools.Docker;

namespace Berrys.Build.Images;

/// <summary>Sees to it that the engine has the images that others are built from.</summary>
/// <param name="engine">The engine.</param>
public sealed class BaseImages(ContainerEngine engine)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<BaseImage>>> _known = new(StringComparer.Ordinal);

    /// <summary>Finds an image in the engine, or pulls it; once for a run.</summary>
    /// <param name="reference">The image.</param>
    /// <param name="print">Prints a line.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The image, or why it cannot be had.</returns>
    public Task<BaseImage> ObtainAsync(string reference, Action<string> print, CancellationToken cancellationToken) =>
        _known.GetOrAdd(reference, _ => new(() => ObtainOnceAsync(reference, print, cancellationToken))).Value;

    private async Task<BaseImage> ObtainOnceAsync(string reference, Action<string> print, CancellationToken cancellationToken)
    {
        if (await engine.FindAsync(reference, cancellationToken) is { } present)
            return new BaseImage(reference, present.Id, null);
        print($"Pulling {reference}");
        var pull = await engine.PullAsync(reference, cancellationToken);
        if (pull.Outcome == PullOutcome.Pulled && await engine.FindAsync(reference, cancellationToken) is { } pulled)
            return new BaseImage(reference, pulled.Id, null);
        if (pull.Outcome is PullOutcome.Unreachable)
            return new BaseImage(reference, null, pull.Reason);
        throw new BerrysException(ExitCode.Failed, $"{reference} cannot be pulled: {pull.Reason}");
    }
}

/// <summary>An image that others are built from.</summary>
/// <param name="Reference">Its name.</param>
/// <param name="Id">Its id; <see langword="null"/> when no registry can be reached and the engine does not have it.</param>
/// <param name="Unreachable">Why no registry can be reached.</param>
public sealed record BaseImage(string Reference, string? Id, string? Unreachable);

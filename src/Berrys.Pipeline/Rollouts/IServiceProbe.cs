namespace Berrys.Pipeline.Rollouts;

/// <summary>Asks services what they are.</summary>
public interface IServiceProbe
{
    /// <summary>Asks a service for its health and version once.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour to reach by its test route, or <see langword="null"/> for the way that users take.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What it answered.</returns>
    Task<ProbeAnswer> AskAsync(string service, Colour? colour, CancellationToken cancellationToken);
}

/// <summary>What a service answered.</summary>
/// <param name="Reached">Whether it can be asked from here at all.</param>
/// <param name="Digest">The digest that it says it runs, when it is healthy.</param>
/// <param name="Version">The release that it says it is of.</param>
/// <param name="Problem">What is wrong, with the URL.</param>
public sealed record ProbeAnswer(bool Reached, string? Digest, string? Version, string? Problem);

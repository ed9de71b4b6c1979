namespace Berrys.Rehearsal.Gateway;

/// <summary>Answers those calls of one service that the upstream only pretends.</summary>
public interface IAwsHandler
{
    /// <summary>The service by its signing name.</summary>
    string Service { get; }

    /// <summary>Answers a call.</summary>
    /// <param name="call">The call; its key has been checked.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    /// <returns>The answer, or <see langword="null"/> to leave the call to the upstream.</returns>
    /// <exception cref="AwsException">The call is refused.</exception>
    Task<AwsAnswer?> HandleAsync(AwsCall call, CancellationToken cancellationToken);
}

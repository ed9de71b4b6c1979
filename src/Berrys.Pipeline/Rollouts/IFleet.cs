using Berrys.Pipeline.Releases;

namespace Berrys.Pipeline.Rollouts;

/// <summary>The services of an environment as the cloud runs them.</summary>
public interface IFleet
{
    /// <summary>Says what a service shall run for a release.</summary>
    /// <param name="service">The service.</param>
    /// <param name="image">Its image in the release.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="BerrysException">The environment does not know the service: it has to be provisioned (exit code 1).</exception>
    Task<RolloutGoal> GoalAsync(string service, ReleaseImage image, CancellationToken cancellationToken);

    /// <summary>Looks at a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Both its colours.</returns>
    Task<ServiceState> ObserveAsync(string service, CancellationToken cancellationToken);

    /// <summary>Starts a goal on a colour. Doing so again changes nothing.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="release">The release, which the tasks are told.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="count">How many tasks.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task StartAsync(RolloutGoal goal, Release release, Colour colour, int count, CancellationToken cancellationToken);

    /// <summary>Gives all traffic to a colour.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task ShiftAsync(string service, Colour colour, CancellationToken cancellationToken);

    /// <summary>Stops a colour's tasks; does not wait for their end.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task RetireAsync(string service, Colour colour, CancellationToken cancellationToken);

    /// <summary>Finds out why a colour's tasks do not run.</summary>
    /// <param name="service">The service.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Stopped reasons, health and last log lines, one line each; empty when there is nothing to tell.</returns>
    Task<IReadOnlyList<string>> DiagnoseAsync(string service, Colour colour, CancellationToken cancellationToken);
}

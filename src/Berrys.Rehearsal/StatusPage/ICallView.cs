using System.Collections.Immutable;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>What the status page shows of API calls.</summary>
public interface ICallView
{
    /// <summary>The last calls.</summary>
    /// <returns>The latest first.</returns>
    ImmutableArray<CallRow> RecentCalls();
}

/// <summary>An API call.</summary>
/// <param name="At">When it came.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Action">The action, or method and path of a REST call.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Took">How long the answer took.</param>
public sealed record CallRow(DateTimeOffset At, string Service, string Action, int Status, TimeSpan Took);

namespace Berrys.Rehearsal.Gateway;

/// <summary>What is remembered of a call: nothing that could be secret.</summary>
/// <param name="At">When it came.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Action">The action; for a REST protocol method and path.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="FromContainer">Whether it came from a container; else from this machine.</param>
public sealed record LoggedCall(DateTimeOffset At, string Service, string Action, int Status, double Milliseconds, bool FromContainer);

namespace Berrys.Rehearsal.Ecs.State;

/// <summary>An event of a service.</summary>
/// <param name="Id">A GUID.</param>
/// <param name="At">When it was written.</param>
/// <param name="Message">Its text.</param>
internal sealed record EcsEvent(string Id, DateTimeOffset At, string Message);

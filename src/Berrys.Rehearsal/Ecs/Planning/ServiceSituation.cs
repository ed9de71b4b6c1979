using System.Collections.Immutable;
using Berrys.Rehearsal.Ecs.State;

namespace Berrys.Rehearsal.Ecs.Planning;

/// <summary>All that a decision about a service rests on.</summary>
/// <param name="Service">The service; it has a deployment unless it is inactive.</param>
/// <param name="Tasks">Its tasks.</param>
/// <param name="Now">The time.</param>
/// <param name="NewDeploymentId">The id that a deployment would get.</param>
internal sealed record ServiceSituation(EcsService Service, ImmutableArray<TaskView> Tasks, DateTimeOffset Now, string NewDeploymentId);

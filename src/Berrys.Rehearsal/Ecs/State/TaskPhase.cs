namespace Berrys.Rehearsal.Ecs.State;

/// <summary>The states of a task and of a container in the order in which they are passed; on the wire in upper case.</summary>
internal enum TaskPhase
{
    /// <summary>Before anything is done for it.</summary>
    Provisioning,

    /// <summary>Secrets are resolved, images pulled, containers started.</summary>
    Pending,

    /// <summary>Its containers run.</summary>
    Running,

    /// <summary>It is taken out of its target groups.</summary>
    Deactivating,

    /// <summary>Its containers are being stopped.</summary>
    Stopping,

    /// <summary>Its output is read to the end, its containers are removed.</summary>
    Deprovisioning,

    /// <summary>It is over.</summary>
    Stopped,
}

namespace Berrys.Build.Clouds;

/// <summary>Says that a target talks to the cloud, which is then named in the first lines of the run.</summary>
/// <param name="changes">Whether it changes an environment; then a run in CI must have credentials, or rehearse by name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesCloudAttribute(bool changes) : Attribute
{
    /// <summary>Whether it changes an environment.</summary>
    public bool Changes { get; } = changes;

    /// <summary>Whether it needs the cloud to be there: a rehearsal is started for it, and its prerequisites are asked for.</summary>
    public bool Starts { get; init; } = true;
}

namespace Berrys.Pipeline.Checks;

/// <summary>Whether a step's outcome came from the cache.</summary>
public enum CacheStatus
{
    /// <summary>The step was not looked up.</summary>
    Off,

    /// <summary>The outcome was found and restored.</summary>
    Hit,

    /// <summary>The step was looked up and had to run.</summary>
    Miss,
}

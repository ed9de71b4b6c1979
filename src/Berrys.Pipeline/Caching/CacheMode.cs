namespace Berrys.Pipeline.Caching;

/// <summary>What remembered outcomes are good for.</summary>
public enum CacheMode
{
    /// <summary>They are taken for runs.</summary>
    On,

    /// <summary>Every step runs, and nothing is remembered.</summary>
    Off,

    /// <summary>Every step runs, and what it comes to is held against what is remembered.</summary>
    Verify,
}

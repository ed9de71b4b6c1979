namespace Berrys.Rehearsal.Upstream;

/// <summary>What a call of S3 does to what must be kept.</summary>
internal enum ObjectEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is made or replaced by what the call says.</summary>
    Put,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Several objects are gone.</summary>
    ManyRemoved,

    /// <summary>Something else: the object is as the simulator says then.</summary>
    Unknown,
}

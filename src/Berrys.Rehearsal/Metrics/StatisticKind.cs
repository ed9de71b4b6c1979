namespace Berrys.Rehearsal.Metrics;

/// <summary>What a statistic computes. The first five need no single values.</summary>
public enum StatisticKind
{
    /// <summary>The sum of all samples.</summary>
    Sum,

    /// <summary>Their number.</summary>
    SampleCount,

    /// <summary>Their mean.</summary>
    Average,

    /// <summary>The smallest one.</summary>
    Minimum,

    /// <summary>The largest one.</summary>
    Maximum,

    /// <summary>The sample of nearest rank.</summary>
    Percentile,

    /// <summary>The mean of those within bounds.</summary>
    TrimmedMean,

    /// <summary>The mean with those out of bounds replaced by the bound.</summary>
    WinsorizedMean,

    /// <summary>The number of those within bounds.</summary>
    TrimmedCount,

    /// <summary>The sum of those within bounds.</summary>
    TrimmedSum,

    /// <summary>The percentage of those within bounds.</summary>
    PercentileRank,
}

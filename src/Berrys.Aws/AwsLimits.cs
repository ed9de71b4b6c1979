namespace Berrys.Aws;

/// <summary>How long calls may take and how often they are tried.</summary>
public sealed record AwsLimits
{
    /// <summary>How long a connection may take to stand.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take to begin its answer.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a call may take with credentials, all attempts and the waits between them.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a call is tried.</summary>
    public int Attempts { get; init; } = 3;
}

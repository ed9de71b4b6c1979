namespace Berrys.Tools.Git;

/// <summary>A commit.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="At">When it was committed.</param>
public sealed record GitCommit(string Id, DateTimeOffset At);

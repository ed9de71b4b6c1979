namespace Cake.Parallel;

/// <summary>The words this library ends a group with; any other word may be set as well.</summary>
public static class GroupStatus
{
    /// <summary>It did what it should.</summary>
    public const string Passed = "passed";

    /// <summary>It failed.</summary>
    public const string Failed = "failed";

    /// <summary>A criterion said that it is not needed.</summary>
    public const string Skipped = "skipped";

    /// <summary>The run was cancelled before it ended.</summary>
    public const string Cancelled = "cancelled";
}

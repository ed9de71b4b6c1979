namespace Berrys.Tools.Pytest;

/// <summary>How one test ended.</summary>
public enum TestOutcome
{
    /// <summary>It passed.</summary>
    Passed,

    /// <summary>An assertion did not hold.</summary>
    Failed,

    /// <summary>It could not be collected, set up or torn down.</summary>
    Error,

    /// <summary>It was skipped, or failed as expected.</summary>
    Skipped,
}

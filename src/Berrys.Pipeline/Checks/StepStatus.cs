namespace Berrys.Pipeline.Checks;

/// <summary>How a step or target ended; the words used in every output.</summary>
public enum StepStatus
{
    /// <summary>It ran and found nothing wrong.</summary>
    Passed,

    /// <summary>It ran and found something wrong.</summary>
    Failed,

    /// <summary>The tool itself crashed, timed out or was cut off: nothing is known.</summary>
    Broken,

    /// <summary>It did not run, for a stated reason.</summary>
    Skipped,

    /// <summary>It was stopped before it ended.</summary>
    Cancelled,
}

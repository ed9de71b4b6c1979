namespace Berrys.Pipeline.Security;

/// <summary>How the gate decided.</summary>
public enum GateOutcome
{
    /// <summary>Nothing refuses.</summary>
    Passed,

    /// <summary>A finding, an expired waiver, or under <c>--strict</c> what could not be scanned refuses.</summary>
    Refused,

    /// <summary>A scan broke: nothing is known, so it is neither.</summary>
    Failed,
}

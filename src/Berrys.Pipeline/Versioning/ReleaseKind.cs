namespace Berrys.Pipeline.Versioning;

/// <summary>How much a release changes, least first (https://semver.org, rules 6 to 8).</summary>
public enum ReleaseKind
{
    /// <summary>It mends.</summary>
    Patch,

    /// <summary>It adds.</summary>
    Minor,

    /// <summary>It breaks what worked before.</summary>
    Major,
}

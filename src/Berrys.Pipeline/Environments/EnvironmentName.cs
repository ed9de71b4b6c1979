namespace Berrys.Pipeline.Environments;

/// <summary>The environments that releases are brought to.</summary>
public static class EnvironmentName
{
    /// <summary>Where a release is validated.</summary>
    public const string Staging = "staging";

    /// <summary>Where users are.</summary>
    public const string Production = "production";
}

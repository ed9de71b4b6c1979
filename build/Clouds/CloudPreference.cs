namespace Berrys.Build.Clouds;

/// <summary>What <c>--cloud</c> asks for.</summary>
public enum CloudPreference
{
    /// <summary>AWS where credentials are configured, else the rehearsal.</summary>
    Auto,

    /// <summary>AWS.</summary>
    Aws,

    /// <summary>The rehearsal of it on this machine.</summary>
    Rehearsal,
}

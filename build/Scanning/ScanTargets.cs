namespace Berrys.Build.Scanning;

/// <summary>The names of the targets that scan, and of the one that judges them all.</summary>
public static class ScanTargets
{
    /// <summary>The target that judges all scans.</summary>
    public const string Gate = "Scan";

    /// <summary>The targets that scan.</summary>
    public static IReadOnlyList<string> All { get; } = ["ScanCode", "ScanDependencies", "ScanImages", "ScanSecrets"];
}

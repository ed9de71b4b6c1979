namespace Berrys.Tools.Sbom;

/// <summary>Which files of an image say what is installed in it, and how much of them is read.</summary>
internal static class ImageFiles
{
    /// <summary>Longer paths are no path, in characters.</summary>
    public const int LongestPath = 1000;

    /// <summary>The largest package database that is read, in bytes: 64 MiB. A larger one is a failure, never read in part.</summary>
    public const int LargestDatabase = 64 << 20;

    /// <summary>How much of a description is read, in bytes: what matters stands at its beginning.</summary>
    public const int LargestHead = 256 << 10;

    private const string Dpkg = "var/lib/dpkg/status";

    /// <summary>Whether a file is a database that lists many packages of the system.</summary>
    /// <param name="path">Its path, relative to the image's root.</param>
    /// <returns>Whether it is dpkg's.</returns>
    public static bool IsDebian(string path) =>
        path == Dpkg || (path.StartsWith(Dpkg + ".d/", StringComparison.Ordinal) && !path.EndsWith(".md5sums", StringComparison.Ordinal));

    /// <summary>Whether a file is a database that lists many packages of the system.</summary>
    /// <param name="path">Its path, relative to the image's root.</param>
    /// <returns>Whether it is apk's.</returns>
    public static bool IsAlpine(string path) => path is "lib/apk/db/installed" or "usr/lib/apk/db/installed";

    /// <summary>Whether a file describes an installed Python distribution.</summary>
    /// <param name="path">Its path, relative to the image's root.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsPython(string path) =>
        path.EndsWith(".dist-info/METADATA", StringComparison.Ordinal)
        || path.EndsWith(".egg-info/PKG-INFO", StringComparison.Ordinal)
        || path.EndsWith("/EGG-INFO/PKG-INFO", StringComparison.Ordinal)
        // What distutils wrote, and Debian still ships.
        || path.EndsWith(".egg-info", StringComparison.Ordinal);

    /// <summary>Whether a file names the system, the one to prefer first.</summary>
    public static IReadOnlyList<string> OsReleases { get; } = ["etc/os-release", "usr/lib/os-release"];

    /// <summary>Whether a file says anything about what is installed.</summary>
    /// <param name="path">Its path, relative to the image's root.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsWanted(string path) => IsDebian(path) || IsAlpine(path) || IsPython(path) || OsReleases.Contains(path);

    /// <summary>Whether a file may be read in part.</summary>
    /// <param name="path">Its path, relative to the image's root.</param>
    /// <returns>Whether it may.</returns>
    public static bool MayBeCut(string path) => !IsDebian(path) && !IsAlpine(path);
}

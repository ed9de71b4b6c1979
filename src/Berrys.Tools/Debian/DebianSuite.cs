namespace Berrys.Tools.Debian;

/// <summary>The release of the machine's own Debian or Ubuntu.</summary>
public static class DebianSuite
{
    /// <summary>Reads the release's code name from the text of <c>/etc/os-release</c> (os-release(5): VERSION_CODENAME).</summary>
    /// <param name="osRelease">The file's text.</param>
    /// <returns>The code name, or <see langword="null"/> when it names none.</returns>
    public static string? FromOsRelease(string osRelease) => osRelease.Split('\n')
        .Where(line => line.StartsWith("VERSION_CODENAME=", StringComparison.Ordinal))
        .Select(line => line["VERSION_CODENAME=".Length..].Trim().Trim('"', '\''))
        .FirstOrDefault(name => name.Length > 0);

    /// <summary>The code name of this machine's release.</summary>
    /// <returns>The code name; Debian 12's where the machine does not say, for an archive has every release.</returns>
    public static string Current()
    {
        const string file = "/etc/os-release";
        return (File.Exists(file) ? FromOsRelease(File.ReadAllText(file)) : null) ?? "bookworm";
    }
}

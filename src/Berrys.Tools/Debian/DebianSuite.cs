namespace Berrys.Tools.Debian;

/// <summary>The release of the machine's own Debian or Ubuntu.</summary>
public static class DebianSuite
{
    // A distribution that derives from Ubuntu or Debian has a name of its own, which no archive knows, and says theirs as well.
    private static readonly string[] Fields = ["UBUNTU_CODENAME", "DEBIAN_CODENAME", "VERSION_CODENAME"];

    /// <summary>Reads the release's code name from the text of <c>/etc/os-release</c> (os-release(5): VERSION_CODENAME).</summary>
    /// <param name="osRelease">The file's text.</param>
    /// <returns>The code name, or <see langword="null"/> when it names none.</returns>
    public static string? FromOsRelease(string osRelease)
    {
        var lines = osRelease.Split('\n');
        return Fields
            .SelectMany(field => lines
                .Where(line => line.StartsWith(field + "=", StringComparison.Ordinal))
                .Select(line => line[(field.Length + 1)..].Trim().Trim('"', '\'')))
            .FirstOrDefault(name => name.Length > 0);
    }

    /// <summary>The code name of this machine's release.</summary>
    /// <returns>The code name; Debian 12's where the machine does not say, for an archive has every release.</returns>
    public static string Current()
    {
        const string file = "/etc/os-release";
        return (File.Exists(file) ? FromOsRelease(File.ReadAllText(file)) : null) ?? "bookworm";
    }
}

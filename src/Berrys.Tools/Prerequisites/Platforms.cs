namespace Berrys.Tools.Prerequisites;

/// <summary>Tells the platform.</summary>
public static class Platforms
{
    /// <summary>Reads the platform from the text of <c>/etc/os-release</c> (os-release(5)).</summary>
    /// <param name="osRelease">The file's text.</param>
    /// <returns><see cref="Platform.Debian"/> when ID or ID_LIKE names Debian or Ubuntu, else <see cref="Platform.OtherLinux"/>.</returns>
    public static Platform FromOsRelease(string osRelease)
    {
        var ids = osRelease.Split('\n')
            .Where(line => line.StartsWith("ID=", StringComparison.Ordinal) || line.StartsWith("ID_LIKE=", StringComparison.Ordinal))
            .SelectMany(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'').Split(' '));
        return ids.Any(id => id is "debian" or "ubuntu") ? Platform.Debian : Platform.OtherLinux;
    }

    /// <summary>The platform of this machine.</summary>
    /// <returns>The platform.</returns>
    public static Platform Current()
    {
        if (OperatingSystem.IsWindows())
            return Platform.Windows;
        if (OperatingSystem.IsMacOS())
            return Platform.MacOs;
        const string osRelease = "/etc/os-release";
        return File.Exists(osRelease) ? FromOsRelease(File.ReadAllText(osRelease)) : Platform.OtherLinux;
    }
}

namespace Berrys.Tools.Docker;

/// <summary>A Docker client found on the machine.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Version">Its version, such as <c>20.10.24+dfsg1</c>.</param>
/// <param name="HasBuildx">Whether it has the buildx plugin.</param>
public sealed record DockerClientCandidate(string Path, string Version, bool HasBuildx)
{
    /// <summary>The first part of the version; 0 when it cannot be read.</summary>
    public int Major
    {
        get
        {
            var digits = new string([.. Version.TakeWhile(char.IsAsciiDigit)]);
            return int.TryParse(digits, out var major) ? major : 0;
        }
    }

    /// <summary>Whether it can build with BuildKit: clients from 18.09 to 20.10 have it built in, from 23 on it is in the plugin.</summary>
    public bool CanBuildKit => HasBuildx || Major is >= 18 and < 23;
}

using System.Collections.Immutable;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Debian;

/// <summary>Builds apt-get command lines.</summary>
public static class AptCommands
{
    private static readonly TimeSpan UpdateDeadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan InstallDeadline = TimeSpan.FromMinutes(15);

    /// <summary>Refreshes the package lists.</summary>
    /// <param name="sudo">Whether to go through sudo.</param>
    /// <returns>The command.</returns>
    public static Command Update(bool sudo) => Apt(sudo, UpdateDeadline, "update", "-q");

    /// <summary>Installs packages without what they only recommend, and without starting the services that we run by ourselves.</summary>
    /// <param name="packages">Package names.</param>
    /// <param name="sudo">Whether to go through sudo.</param>
    /// <returns>The command.</returns>
    public static Command Install(IEnumerable<string> packages, bool sudo) => As(
        sudo,
        InstallDeadline,
        [.. ServicePolicy.Around(ServicePolicy.File, ["apt-get", "install", "-q", "-y", "--no-install-recommends", .. packages])]);

    private static Command Apt(bool sudo, TimeSpan deadline, params string[] arguments) => As(sudo, deadline, ["apt-get", .. arguments]);

    private static Command As(bool sudo, TimeSpan deadline, ImmutableArray<string> words) => new()
    {
        Executable = sudo ? "sudo" : words[0],
        Arguments = sudo ? ["-n", "env", "DEBIAN_FRONTEND=noninteractive", .. words] : words[1..],
        WorkingDirectory = "/",
        Environment = ImmutableSortedDictionary<string, string?>.Empty.Add("DEBIAN_FRONTEND", "noninteractive"),
        Deadline = deadline,
    };
}

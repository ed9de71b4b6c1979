using Berrys.Tools.Catalog;

namespace Berrys.Tools.Processes;

/// <summary>
/// A program that starts another in a session of its own under the same process id: Ctrl-C on the terminal then
/// reaches only us, and one signal to the group reaches the whole tree. .NET has no way to do this itself.
/// </summary>
/// <param name="Name">The name that it gives itself in its error messages.</param>
/// <param name="Prefix">The words to put before the command.</param>
internal sealed record SessionLauncher(string Name, IReadOnlyList<string> Prefix)
{
    private const string PerlScript = """
        use POSIX (); POSIX::setsid(); exec { $ARGV[0] } @ARGV; print STDERR "perl: $ARGV[0]: $!\n"; exit 127
        """;

    private static readonly Lazy<SessionLauncher?> Found = new(() => OperatingSystem.IsWindows() ? null : Find(ExecutableFile.IsExecutable));

    /// <summary>The launcher of this machine, or <see langword="null"/> when it has none.</summary>
    public static SessionLauncher? Current => Found.Value;

    /// <summary>Chooses among the usual places: util-linux or busybox has setsid, macOS has Perl.</summary>
    /// <param name="isExecutable">Whether a file exists and can be executed.</param>
    /// <returns>The first that exists.</returns>
    public static SessionLauncher? Find(Func<string, bool> isExecutable)
    {
        foreach (var folder in (string[])["/usr/bin", "/bin", "/usr/local/bin"])
            if (isExecutable($"{folder}/setsid"))
                return new("setsid", [$"{folder}/setsid"]);
        return isExecutable("/usr/bin/perl") ? new("perl", ["/usr/bin/perl", "-e", PerlScript]) : null;
    }
}

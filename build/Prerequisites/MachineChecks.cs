using System.Globalization;

namespace Berrys.Build.Prerequisites;

/// <summary>What Doctor says of the machine besides its tools.</summary>
public static class MachineChecks
{
    private const long Gibibyte = 1L << 30;
    private const long NeededSpace = 5 * Gibibyte;

    /// <summary>Looks at the disk and at the workspace's <c>.env</c>.</summary>
    /// <param name="session">The workspace.</param>
    /// <returns>One line each.</returns>
    public static IEnumerable<string> Of(WorkspaceSession session)
    {
        var folder = session.HasWorkspace ? session.Workspace.Root : session.Repository;
        yield return Disk(new DriveInfo(folder).AvailableFreeSpace, folder);
        if (!session.HasWorkspace)
            yield return "workspace: none found; --workspace=DIR names one";
        else if (File.Exists(Path.Combine(folder, ".env")))
            yield return ".env: found";
        else if (File.Exists(Path.Combine(folder, ".env.example")))
            yield return ".env: none; for settings of your own: cp .env.example .env";
        else
            yield return ".env: none, and none is asked for";
    }

    /// <summary>Says whether the disk has room for images.</summary>
    /// <param name="free">Free space in bytes.</param>
    /// <param name="folder">The folder whose disk it is.</param>
    /// <returns>One line.</returns>
    public static string Disk(long free, string folder)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{free / (double)Gibibyte:0.0} GiB free at {folder}");
        return free >= NeededSpace ? $"disk: {size}" : $"disk: only {size}; images need 5 GiB: docker system prune";
    }
}

using System.Globalization;
using Berrys.Tools.Processes;

namespace Berrys.Tools.Prerequisites;

/// <summary>
/// Removes the pid files of a killed Docker Engine: it refuses to start while they name a process,
/// even when that process is gone or has become another program.
/// </summary>
public static class StalePidFile
{
    /// <summary>The pid files of the engine and of its containerd.</summary>
    public static IReadOnlyList<string> OfDockerEngine { get; } =
        ["/var/run/docker.pid", "/var/run/docker/containerd/containerd.pid"];

    /// <summary>Whether a pid file is left over.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="program">The program that should be running.</param>
    /// <param name="programOf">Gives the name of the live process with an id, or <see langword="null"/>; a zombie is not live.</param>
    /// <returns><see langword="true"/> when no such process runs that program.</returns>
    public static bool IsStale(string text, string program, Func<int, string?> programOf) =>
        !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        || programOf(id) != program;

    /// <summary>Deletes the leftovers.</summary>
    /// <returns>The files that were deleted.</returns>
    public static IReadOnlyList<string> Remove()
    {
        var removed = new List<string>();
        foreach (var path in OfDockerEngine.Where(File.Exists))
        {
            var program = path.Contains("containerd", StringComparison.Ordinal) ? "containerd" : "dockerd";
            if (!IsStale(File.ReadAllText(path), program, ProgramOf))
                continue;
            File.Delete(path);
            removed.Add(path);
        }

        return removed;
    }

    /// <summary>The name of a live process.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The program's name, or <see langword="null"/> when there is no such process or it is a zombie.</returns>
    internal static string? ProgramOf(int id)
    {
        var folder = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}";
        try
        {
            return ProcessEntry.Parse(File.ReadAllText(folder + "/stat")) is { Runs: true } ? File.ReadAllText(folder + "/comm").Trim() : null;
        }
        catch (IOException)
        {
            // It can end between the two readings, too.
            return null;
        }
    }
}

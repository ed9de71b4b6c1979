using System.Globalization;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Processes;

/// <summary>
/// A process that outlives the one that starts it, in a session of its own and reparented to init. Its id and mark are
/// kept in a file, so that any later process can find it again and end it with all its descendants. Linux only.
/// </summary>
/// <param name="Id">The process id of its leader.</param>
/// <param name="Mark">What every member carries in its environment; a process with the id but without the mark is another one.</param>
public sealed record BackgroundProcess(int Id, string Mark)
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(20);

    // The shell is replaced by the program, so its id is the program's.
    private const string Script = """
        export BERRYS_PROCESS_TREE="$1"; log=$2; file=$3; shift 3
        printf '%s %s\n' "$$" "$BERRYS_PROCESS_TREE" >"$file.new" && mv "$file.new" "$file" && exec "$@" >>"$log" 2>&1 </dev/null
        """;

    /// <summary>Whether it, or a descendant, still runs.</summary>
    public bool IsAlive => Tree.IsAlive();

    /// <summary>Whether its first process still runs.</summary>
    public bool IsLeaderAlive => ProcessTable.HasMark(Id, Mark);

    private LinuxProcessTree Tree => new(IsLeaderAlive ? Id : int.MaxValue, Mark);

    /// <summary>Starts a program in the background.</summary>
    /// <param name="commands">Starts it.</param>
    /// <param name="command">The program; its deadline is not used.</param>
    /// <param name="file">The file that keeps id and mark, absolute; replaced.</param>
    /// <param name="log">The file that output is appended to, absolute.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The process; it runs, which says nothing about it being ready.</returns>
    /// <exception cref="BerrysException">It cannot be started (exit code 3).</exception>
    public static async Task<BackgroundProcess> StartAsync(
        ICommandRunner commands, Command command, string file, string log, CancellationToken cancellationToken)
    {
        File.Delete(file);
        var mark = $"<{Path.GetFileNameWithoutExtension(file)}-{Guid.NewGuid():N}>";
        var start = command with
        {
            Executable = "setsid",
            Arguments = ["--fork", "sh", "-c", Script, "sh", mark, log, file, command.Executable, .. command.Arguments],
            Deadline = StartDeadline,
        };
        var result = await commands.RunAsync(start, null, cancellationToken);
        // setsid returns once it has forked; the shell may still be writing the file.
        for (var attempt = 0; attempt < 200 && Read(file) is null && result.ExitCode == 0; attempt++)
            await Task.Delay(10, cancellationToken);
        return Read(file) ?? throw new BerrysException(
            ExitCode.MissingPrerequisite,
            $"{command.Executable} cannot be started in the background: {string.Join(' ', result.LastLines)}",
            $"Read {log}.");
    }

    /// <summary>Finds a process that was started earlier.</summary>
    /// <param name="file">The file that keeps id and mark.</param>
    /// <returns>The process, which may have ended, or <see langword="null"/> when there is no such file.</returns>
    public static BackgroundProcess? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        var words = File.ReadAllText(file).Split(' ', 2, StringSplitOptions.TrimEntries);
        return words.Length == 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(id, words[1])
            : null;
    }

    /// <summary>Ends it with all its descendants: asks first, then kills.</summary>
    /// <param name="grace">How long it may clean up.</param>
    /// <param name="time">Measures the grace.</param>
    public Task EndAsync(TimeSpan grace, TimeProvider time) => TreeEnding.EndAsync(Tree, grace, time);
}

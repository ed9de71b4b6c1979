using System.Globalization;
using System.Text;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Processes;

/// <summary>The text that says how a command failed.</summary>
public static class CommandFailure
{
    /// <summary>Says how a command ended in a few words.</summary>
    /// <param name="result">How it ended.</param>
    /// <returns>Such as <c>exit code 2</c>, <c>killed by SIGKILL (exit code 137)</c> or <c>stopped after its deadline of 90 s</c>.</returns>
    public static string Ending(CommandResult result) => result switch
    {
        { DeadlinePassed: true, Command.Deadline: { } deadline } => string.Create(CultureInfo.InvariantCulture, $"stopped after its deadline of {deadline.TotalSeconds:0.###} s"),
        { DeadlinePassed: true } => "stopped",
        { ExitCode: > 128 and < 160 } => string.Create(CultureInfo.InvariantCulture, $"killed by {SignalName(result.ExitCode - 128)} (exit code {result.ExitCode})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"exit code {result.ExitCode}"),
    };

    /// <summary>Says how a command failed: as one could paste it, its folder, its ending and its last lines.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="secrets">Redacts the command.</param>
    /// <returns>Several lines without a line break at the end.</returns>
    public static string Describe(CommandResult result, SecretRedactor secrets)
    {
        var name = Path.GetFileName(result.Command.Executable);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{name} failed: {Ending(result)}\n")
            .Append(CultureInfo.InvariantCulture, $"  command: {CommandLineText.Render(result.Command, secrets)}\n")
            .Append(CultureInfo.InvariantCulture, $"  folder: {secrets.Redact(result.Command.WorkingDirectory)}\n")
            .Append(result.LastLines.IsEmpty ? "  it printed nothing" : "  last lines:");
        foreach (var line in result.LastLines)
            text.Append(CultureInfo.InvariantCulture, $"\n    {line}");
        return text.ToString();
    }

    private static string SignalName(int number) => number switch
    {
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        6 => "SIGABRT",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        14 => "SIGALRM",
        15 => "SIGTERM",
        _ => string.Create(CultureInfo.InvariantCulture, $"signal {number}"),
    };
}

using Berrys.Pipeline.Checks;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Processes;

/// <summary>Shows a command as one could paste it into a POSIX shell.</summary>
public static class CommandLineText
{
    /// <summary>Renders a command without its folder: variables, executable and arguments, quoted where needed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="secrets">Redacts variables and arguments; secret variables are masked whatever it knows.</param>
    /// <returns>One line, unless an argument has several.</returns>
    public static string Render(Command command, SecretRedactor secrets)
    {
        var words = new List<string>();
        var removed = command.Environment.Where(variable => variable.Value is null).Select(variable => variable.Key).ToArray();
        if (removed.Length > 0)
            words.AddRange(["env", .. removed.SelectMany(name => (string[])["-u", PosixShell.Quote(name)])]);
        foreach (var (name, value) in command.Environment)
            if (value is not null)
                words.Add(command.SecretVariables.Contains(name) ? $"{name}={SecretRedactor.Mask}" : $"{name}={PosixShell.Quote(secrets.Redact(value))}");
        words.Add(PosixShell.QuoteExecutable(command.Executable));
        words.AddRange(command.Arguments.Select(argument => PosixShell.Quote(secrets.Redact(argument))));
        return string.Join(' ', words);
    }

    /// <summary>Renders a command with its folder: <c>cd FOLDER &amp;&amp; COMMAND</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="secrets">Redacts variables and arguments.</param>
    /// <returns>What repeats the command from anywhere.</returns>
    public static string RenderInFolder(Command command, SecretRedactor secrets) =>
        $"cd {PosixShell.Quote(secrets.Redact(command.WorkingDirectory))} && {Render(command, secrets)}";
}

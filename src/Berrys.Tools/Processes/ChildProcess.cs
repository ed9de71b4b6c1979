using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Berrys.Pipeline;
using Berrys.Pipeline.Checks;
using Berrys.Tools.Catalog;

namespace Berrys.Tools.Processes;

/// <summary>A started process, and the tree that it and its descendants form.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly SessionLauncher? _launcher;
    private readonly string _executable;

    private ChildProcess(Process process, ProcessTree tree, SessionLauncher? launcher, string executable) =>
        (Process, Tree, _launcher, _executable) = (process, tree, launcher, executable);

    public Process Process { get; }

    public ProcessTree Tree { get; }

    /// <summary>Starts a command in a session of its own where the platform has a way.</summary>
    /// <exception cref="BerrysException">The executable or folder does not exist, or cannot be started (exit code 3).</exception>
    public static ChildProcess Start(Command command)
    {
        if (!Directory.Exists(command.WorkingDirectory))
            throw new BerrysException(ExitCode.MissingPrerequisite, $"{command.Executable} cannot run in {command.WorkingDirectory}: there is no such folder.");
        var executable = Find(command);
        var launcher = SessionLauncher.Current;
        var mark = ProcessTree.NewMark();
        var start = StartInfo(command, launcher?.Prefix ?? [], executable, mark);
        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException("A new process was not started.");
            return new(process, ProcessTree.Of(process, launcher is not null, mark), launcher, executable);
        }
        catch (Win32Exception error)
        {
            throw new BerrysException(ExitCode.MissingPrerequisite, $"{executable} cannot be started: {error.Message}.", cause: error);
        }
    }

    /// <summary>Tells a command that never started, because its file cannot be executed, from one that failed.</summary>
    public void ThrowIfNotStarted(Command command, int exitCode, string error)
    {
        var prefix = $"{_launcher?.Name}: ";
        if (_launcher is not null && exitCode is 126 or 127 && error.StartsWith(prefix, StringComparison.Ordinal))
            throw new BerrysException(
                ExitCode.MissingPrerequisite,
                $"{_executable} cannot be started in {command.WorkingDirectory}: {error[prefix.Length..].Trim()}.");
    }

    public void Dispose() => Process.Dispose();

    private static ProcessStartInfo StartInfo(Command command, IReadOnlyList<string> prefix, string executable, string mark)
    {
        string[] words = [.. prefix, executable, .. command.Arguments];
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var word in words.AsSpan(1))
            start.ArgumentList.Add(word);
        foreach (var (name, value) in command.Environment)
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        start.Environment[ProcessTree.Variable] = mark;
        return start;
    }

    private static string Find(Command command)
    {
        var path = command.Environment.TryGetValue("PATH", out var own) ? own : Environment.GetEnvironmentVariable("PATH");
        var search = ExecutableSearch.OfThisMachine(path ?? "") with { CurrentDirectory = command.WorkingDirectory };
        return ExecutableFinder.Find(command.Executable, search)
            ?? throw new BerrysException(
                ExitCode.MissingPrerequisite,
                command.Executable.AsSpan().ContainsAny(ExecutableFinder.Separators(RuntimeInformation.IsOSPlatform(OSPlatform.Windows)))
                    ? $"There is no executable file {command.Executable}."
                    : $"{command.Executable} is not on PATH.",
                "./build.sh --target=Doctor says how to install what is missing.");
    }
}

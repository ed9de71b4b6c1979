using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Python;

/// <summary>Asks an interpreter who it is and what it can import, without importing it.</summary>
public static class PythonProbe
{
    // The empty first entry of sys.path is the current folder, whose files are not installed modules.
    private const string Script = """
        import json, sys
        sys.path = [entry for entry in sys.path if entry]
        import importlib.util
        def found(name):
            try:
                return importlib.util.find_spec(name) is not None
            except Exception:
                return False
        print(json.dumps({
            "executable": sys.executable,
            "version": ".".join(str(part) for part in sys.version_info[:3]),
            "modules": [name for name in sys.argv[1:] if found(name)],
        }))
        """;

    /// <summary>The command that asks.</summary>
    /// <param name="interpreter">The interpreter's full path.</param>
    /// <param name="modules">Names of top-level modules.</param>
    /// <param name="folder">Any folder to run in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Command(string interpreter, IEnumerable<string> modules, string folder, TimeSpan deadline) => new()
    {
        Executable = interpreter,
        Arguments = ["-c", Script, .. modules],
        WorkingDirectory = folder,
        Deadline = deadline,
    };

    /// <summary>Reads the answer.</summary>
    /// <param name="interpreter">The interpreter's full path.</param>
    /// <param name="result">How the command ended.</param>
    /// <returns>The interpreter, or <see langword="null"/> when it does not work (a shim without its version, a broken environment).</returns>
    public static PythonInterpreter? Parse(string interpreter, CommandResult result)
    {
        if (result.ExitCode != 0 || result.DeadlinePassed)
            return null;
        using var answer = PythonAnswer.Parse(result.Output);
        if (answer is null)
            return null;
        var root = answer.RootElement;
        return new(
            interpreter,
            root.GetProperty("executable").GetString() is { Length: > 0 } executable ? executable : interpreter,
            root.GetProperty("version").GetString()!,
            [.. root.GetProperty("modules").EnumerateArray().Select(module => module.GetString()!)]);
    }
}

using Berrys.Pipeline.Checks;

namespace Berrys.Tools.Flake8;

/// <summary>
/// Finds the file that flake8 stumbled on, which it does not say when the parser itself gives up: parses the same
/// files one by one and says each name first, so that even a crash names its file.
/// </summary>
public static class Flake8Suspect
{
    private const string Script = """
        import ast, os, sys
        def files(path):
            if not os.path.isdir(path):
                yield path
            else:
                for folder, folders, names in os.walk(path):
                    folders.sort()
                    yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))
        for path in sys.argv[1:]:
            for file in files(path):
                print(file, end="\0", flush=True)
                try:
                    with open(file, "rb") as source:
                        ast.parse(source.read())
                except (SyntaxError, OSError):
                    pass
        """;

    /// <summary>The command that looks for it.</summary>
    /// <param name="interpreter">The interpreter that ran flake8.</param>
    /// <param name="paths">The files and folders that flake8 was given.</param>
    /// <param name="folder">The folder it ran in.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <returns>The command.</returns>
    public static Command Command(string interpreter, IEnumerable<string> paths, string folder, TimeSpan? deadline) => new()
    {
        Executable = interpreter,
        Arguments = ["-c", Script, .. paths],
        WorkingDirectory = folder,
        Deadline = deadline,
    };

    /// <summary>Reads which file it was.</summary>
    /// <param name="result">How the command ended.</param>
    /// <returns>The last file begun when parsing did not come to its end, else <see langword="null"/>.</returns>
    public static string? Parse(CommandResult result) =>
        result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && (result.ExitCode != 0 || result.DeadlinePassed) ? last : null;
}

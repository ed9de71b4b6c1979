namespace Berrys.Tools.Catalog;

/// <summary>Programs that are Python scripts, such as pip installs them.</summary>
public static class PythonScript
{
    /// <summary>Finds the interpreter that a script runs in.</summary>
    /// <param name="path">The script, absolute.</param>
    /// <returns>That of its first line; for a version manager's shim the one beside it; else <c>python3</c>.</returns>
    public static string InterpreterOf(string path) => InterpreterOf(path, FirstLine(path), ExecutableFile.IsExecutable);

    /// <summary>Chooses the interpreter.</summary>
    /// <param name="path">The script, absolute.</param>
    /// <param name="firstLine">Its first line.</param>
    /// <param name="isExecutable">Whether a file exists and can be executed.</param>
    /// <returns>A path, or <c>python3</c>.</returns>
    internal static string InterpreterOf(string path, string firstLine, Func<string, bool> isExecutable)
    {
        var words = firstLine.StartsWith("#!", StringComparison.Ordinal) ? firstLine[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        if (words is [var interpreter, ..] && Path.GetFileName(interpreter).StartsWith("python", StringComparison.Ordinal))
            return interpreter;
        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", "python3");
        return isExecutable(beside) ? beside : "python3";
    }

    private static string FirstLine(string path)
    {
        using var reader = new StreamReader(path);
        Span<char> start = stackalloc char[512];
        var count = reader.ReadBlock(start);
        var text = start[..count];
        var end = text.IndexOfAny('\n', '\r');
        return (end < 0 ? text : text[..end]).ToString();
    }
}

using System.Text.Json;

namespace Berrys.Tools.Python;

/// <summary>JSON printed by our scripts: their last line, since an interpreter's start-up files may print before it.</summary>
internal static class PythonAnswer
{
    /// <summary>Parses the last line.</summary>
    /// <param name="output">Standard output.</param>
    /// <returns>The answer, or <see langword="null"/> when it is none.</returns>
    public static JsonDocument? Parse(string output)
    {
        var line = output.AsSpan().TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..];
        try
        {
            return line.StartsWith('{') ? JsonDocument.Parse(line.ToString()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text;

namespace Berrys.Tools.Dockerfiles;

/// <summary>
/// Splits a Dockerfile into logical lines: directives, comments, continuations and here-documents
/// (https://docs.docker.com/reference/dockerfile/, "Format", "Parser directives" and "Here-Documents").
/// </summary>
internal sealed class DockerfileLines(string text, string path)
{
    private readonly string[] _lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');

    /// <summary>The escape character: a backslash, or a backtick by directive.</summary>
    public char Escape { get; private set; } = '\\';

    /// <summary>Reads all logical lines.</summary>
    /// <returns>The lines in order.</returns>
    public List<DockerfileLine> Read()
    {
        var result = new List<DockerfileLine>();
        var index = ReadDirectives();
        while (index < _lines.Length)
        {
            var start = index;
            var joined = Join(ref index);
            if (joined.Length == 0)
                continue;
            foreach (var heredoc in Heredoc.In(joined, Escape))
                SkipHeredoc(heredoc, start, ref index);
            result.Add(new DockerfileLine(start + 1, joined));
        }

        return result;
    }

    // Directives stand at the very top; the first line that is none of them ends them.
    private int ReadDirectives()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var index = 0;
        for (; index < _lines.Length; index++)
        {
            var line = _lines[index].Trim();
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (!line.StartsWith('#') || equals < 0)
                break;
            var name = line[1..equals].Trim();
            if (name.Length == 0 || !name.All(char.IsAsciiLetter))
                break;
            if (!seen.Add(name))
                throw DockerfileError.At(path, index + 1, $"the directive {name} is there twice");
            if (name.Equals("escape", StringComparison.OrdinalIgnoreCase))
                Escape = ReadEscape(line[(equals + 1)..].Trim(), index + 1);
        }

        return index;
    }

    private char ReadEscape(string value, int line) => value switch
    {
        "\\" => '\\',
        "`" => '`',
        _ => throw DockerfileError.At(path, line, $"escape must be \\ or `, not {value}"),
    };

    private string Join(ref int index)
    {
        var joined = new StringBuilder();
        while (index < _lines.Length)
        {
            var line = _lines[index++];
            var trimmed = line.Trim();
            if (trimmed.StartsWith('#') || trimmed.Length == 0)
            {
                if (joined.Length == 0)
                    return "";
                continue;
            }

            var content = joined.Length == 0 ? line.TrimStart() : line;
            var end = content.TrimEnd();
            var continues = end[^1] == Escape && (end.Length == 1 || end[^2] != Escape);
            joined.Append(continues ? end[..^1] : content);
            if (!continues)
                break;
        }

        return joined.ToString().Trim();
    }

    private void SkipHeredoc(Heredoc heredoc, int start, ref int index)
    {
        while (index < _lines.Length)
        {
            var line = _lines[index++];
            if ((heredoc.StripTabs ? line.TrimStart('\t') : line) == heredoc.Delimiter)
                return;
        }

        throw DockerfileError.At(path, start + 1, $"the here-document <<{heredoc.Delimiter} has no end");
    }
}

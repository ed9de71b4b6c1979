using System.Globalization;
using System.Text;
using Cake.Core;

namespace Cake.Parallel.Tests.Fakes;

/// <summary>Writes everything into one text: errors as <c>&lt;!text&gt;</c>, coloured text as <c>&lt;Red:text&gt;</c>.</summary>
internal sealed class RecordingConsole : IConsole
{
    private readonly StringBuilder _text = new();

    public ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public bool SupportAnsiEscapeCodes => true;

    public string Text => _text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public void Write(string format, params object[] arg) => Put(string.Format(CultureInfo.InvariantCulture, format, arg), false);

    public void WriteLine(string format, params object[] arg)
    {
        Put(string.Format(CultureInfo.InvariantCulture, format, arg), false);
        _text.Append('\n');
    }

    public void WriteError(string format, params object[] arg) => Put(string.Format(CultureInfo.InvariantCulture, format, arg), true);

    public void WriteErrorLine(string format, params object[] arg)
    {
        Put(string.Format(CultureInfo.InvariantCulture, format, arg), true);
        _text.Append('\n');
    }

    public void ResetColor()
    {
        ForegroundColor = ConsoleColor.Gray;
        BackgroundColor = ConsoleColor.Black;
    }

    private void Put(string text, bool isError)
    {
        var line = text.TrimEnd('\n', '\r');
        if (line.Length > 0)
        {
            if (isError)
                line = $"<!{line}>";
            if (ForegroundColor != ConsoleColor.Gray)
                line = $"<{ForegroundColor}:{line}>";
            if (BackgroundColor != ConsoleColor.Black)
                line = $"<on {BackgroundColor}:{line}>";
        }

        _text.Append(line).Append(text.EndsWith('\n') ? "\n" : string.Empty);
    }
}

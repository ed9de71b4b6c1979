using System.Globalization;
using System.Text;
using Cake.Core;

namespace Cake.Frosting.Tests;

/// <summary>Keeps what is printed, without colours.</summary>
internal sealed class RecordingConsole : IConsole
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public bool SupportAnsiEscapeCodes => false;

    public void Write(string format, params object[] arg) => _output.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, format, arg)}");

    public void WriteLine(string format, params object[] arg)
    {
        Write(format, arg);
        _output.Append('\n');
    }

    public void WriteError(string format, params object[] arg) => _errors.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, format, arg)}");

    public void WriteErrorLine(string format, params object[] arg)
    {
        WriteError(format, arg);
        _errors.Append('\n');
    }

    public void ResetColor()
    {
    }
}

using System.Globalization;
using Cake.Core;

namespace Berrys.Build.Running;

/// <summary>A console without colours: for files and pipes, and for runs whose standard output carries a document.</summary>
/// <param name="output">Where output goes.</param>
/// <param name="error">Where errors go.</param>
public sealed class PlainConsole(TextWriter output, TextWriter error) : IConsole
{
    /// <inheritdoc />
    public ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    /// <inheritdoc />
    public ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    /// <inheritdoc />
    public bool SupportAnsiEscapeCodes => false;

    /// <inheritdoc />
    public void Write(string format, params object[] arg) => Write(Format(format, arg));

    /// <inheritdoc />
    public void Write(string value) => output.Write(value);

    /// <inheritdoc />
    public void WriteLine(string format, params object[] arg) => WriteLine(Format(format, arg));

    /// <inheritdoc />
    public void WriteLine(string value) => output.WriteLine(value);

    /// <inheritdoc />
    public void WriteError(string format, params object[] arg) => WriteError(Format(format, arg));

    /// <inheritdoc />
    public void WriteError(string value) => error.Write(value);

    /// <inheritdoc />
    public void WriteErrorLine(string format, params object[] arg) => WriteErrorLine(Format(format, arg));

    /// <inheritdoc />
    public void WriteErrorLine(string value) => error.WriteLine(value);

    /// <inheritdoc />
    public void ResetColor()
    {
    }

    private static string Format(string format, object[] arg) => string.Format(CultureInfo.InvariantCulture, format, arg);
}

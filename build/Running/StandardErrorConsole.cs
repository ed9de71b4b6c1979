using System.Globalization;
using Cake.Core;

namespace Berrys.Build.Running;

/// <summary>A console on standard error, for runs whose standard output carries a document.</summary>
public sealed class StandardErrorConsole : IConsole
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
    public void Write(string value) => Console.Error.Write(value);

    /// <inheritdoc />
    public void WriteLine(string format, params object[] arg) => WriteLine(Format(format, arg));

    /// <inheritdoc />
    public void WriteLine(string value) => Console.Error.WriteLine(value);

    /// <inheritdoc />
    public void WriteError(string format, params object[] arg) => Write(Format(format, arg));

    /// <inheritdoc />
    public void WriteError(string value) => Write(value);

    /// <inheritdoc />
    public void WriteErrorLine(string format, params object[] arg) => WriteLine(Format(format, arg));

    /// <inheritdoc />
    public void WriteErrorLine(string value) => WriteLine(value);

    /// <inheritdoc />
    public void ResetColor()
    {
    }

    private static string Format(string format, object[] arg) => string.Format(CultureInfo.InvariantCulture, format, arg);
}

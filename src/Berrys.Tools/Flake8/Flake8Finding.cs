using System.Globalization;

namespace Berrys.Tools.Flake8;

/// <summary>One line of flake8's default format.</summary>
/// <param name="Path">The file, as it was given.</param>
/// <param name="Line">The line from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column from 1.</param>
/// <param name="Code">The rule, such as <c>F401</c>.</param>
/// <param name="Text">What is wrong.</param>
public sealed record Flake8Finding(string Path, int Line, int Column, string Code, string Text)
{
    /// <summary>Whether the file could not be read (E902) or parsed (E999), so that nothing else is known of it.</summary>
    public bool IsUnreadable => Code is "E902" or "E999";

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: {Code} {Text}");
}

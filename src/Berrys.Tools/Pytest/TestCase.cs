using System.Globalization;

namespace Berrys.Tools.Pytest;

/// <summary>One test of a JUnit report.</summary>
/// <param name="ClassName">The module or class.</param>
/// <param name="Name">The test's name, with its parameters.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Time">How long it took.</param>
public sealed record TestCase(string ClassName, string Name, TestOutcome Outcome, TimeSpan Time)
{
    /// <summary>The file of the failing line, or of the test, where known.</summary>
    public string? File { get; init; }

    /// <summary>The failing line, or the test's first, from 1, where known.</summary>
    public int? Line { get; init; }

    /// <summary>The first line of the failure's or skip's message.</summary>
    public string? Message { get; init; }

    /// <summary>Whether it stands for a module that could not be collected.</summary>
    public bool IsCollectionError { get; init; }

    /// <summary>Where and what: <c>tests/test_calc.py:10: test_sign: AssertionError: …</c>.</summary>
    /// <returns>One line.</returns>
    public string Describe()
    {
        var place = File is null ? ClassName : Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}") : File;
        return string.Join(": ", ((string?[])[place, Name, Message]).Where(part => !string.IsNullOrEmpty(part)));
    }
}

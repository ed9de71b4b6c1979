using System.Collections.Immutable;

namespace Berrys.Tools.Pytest;

/// <summary>One run of pytest over one component.</summary>
public sealed record PytestRun
{
    /// <summary>The Python interpreter that can import pytest.</summary>
    public required string Interpreter { get; init; }

    /// <summary>The folder to run in, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Test files and folders, relative to <see cref="Folder"/>.</summary>
    public required ImmutableArray<string> Tests { get; init; }

    /// <summary>Where the JUnit report goes.</summary>
    public required string JUnit { get; init; }

    /// <summary>Folders whose coverage is measured; empty for none (pytest-cov is not needed then).</summary>
    public ImmutableArray<string> Coverage { get; init; } = [];

    /// <summary>Where the Cobertura report goes, when coverage is measured.</summary>
    public string? Cobertura { get; init; }

    /// <summary>The run's own file for raw coverage data, so that runs side by side do not share one.</summary>
    public string? CoverageData { get; init; }

    /// <summary>A folder for pytest's cache outside the sources, or <see langword="null"/> for its default.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>How many of the slowest tests are listed; 0 for none.</summary>
    public int Durations { get; init; } = 10;

    /// <summary>Folders put in front of PYTHONPATH, such as those of shared code.</summary>
    public ImmutableArray<string> PythonPath { get; init; } = [];

    /// <summary>How long it may take, or <see langword="null"/> for no limit.</summary>
    public TimeSpan? Deadline { get; init; }
}

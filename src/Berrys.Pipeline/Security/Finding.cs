namespace Berrys.Pipeline.Security;

/// <summary>One problem that a scanner reports, in the terms of SARIF. Its texts are plain: one line, no control characters, no secrets.</summary>
public sealed record Finding
{
    /// <summary>The scanner, such as <c>bandit</c>: the key of its threshold in pipeline.yaml.</summary>
    public required string Scanner { get; init; }

    /// <summary>The rule, such as <c>B307</c> or <c>CVE-2021-44228</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The service or shared library that it belongs to; <see langword="null"/> for the workspace as a whole.</summary>
    public string? Service { get; init; }

    /// <summary>The file, relative to the workspace with forward slashes; in an image, its path there.</summary>
    public string? Path { get; init; }

    /// <summary>The line from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The column from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The image that it was found in, such as <c>berrys_agents_v2/api-gateway</c>; <see langword="null"/> for sources.</summary>
    public string? Image { get; init; }

    /// <summary>The package that is vulnerable.</summary>
    public string? Package { get; init; }

    /// <summary>The package's version.</summary>
    public string? InstalledVersion { get; init; }

    /// <summary>The version that mends it; <see langword="null"/> when there is none.</summary>
    public string? FixedVersion { get; init; }

    /// <summary>Where to read more.</summary>
    public Uri? Help { get; init; }
}

using System.Collections.Immutable;

namespace Berrys.Pipeline.Checks;

/// <summary>
/// One check or image build of one service, as a value: everything that decides its outcome is declared in it,
/// so that it can be explained, repeated and cached.
/// </summary>
public sealed record Step
{
    /// <summary>The target that the step belongs to, such as <c>Lint</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The service or shared library it is for: a service's name, or <c>shared/NAME</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What it runs.</summary>
    public required Command Command { get; init; }

    /// <summary>The tool that runs it.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>Input files, relative to the workspace with forward slashes, sorted; an undeclared file is not an input.</summary>
    public ImmutableSortedSet<string> Inputs { get; init; } = [];

    /// <summary>Inputs that are not files (a base image's id, the list of installed distributions), by name.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Output files and folders, absolute or relative to the workspace with forward slashes. They are the step's own: removed before it runs.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Those of the outputs that differ from run to run, such as reports with times in them.</summary>
    public ImmutableSortedSet<string> Unstable { get; init; } = [];

    /// <summary>Names of the environment variables that the outcome depends on.</summary>
    public ImmutableSortedSet<string> Environment { get; init; } = [];

    /// <summary>Whether the outcome may be remembered: never when no input is declared.</summary>
    public bool IsCacheable => !Inputs.IsEmpty;

    /// <summary>The title of the step's output group.</summary>
    public string Title => $"{Target} {Service}";
}

using System.Collections.Immutable;

namespace Berrys.Tools.Requirements;

/// <summary>What a requirements file asks for, with the files that it includes.</summary>
/// <param name="Requirements">What is required, in order.</param>
/// <param name="Constraints">What restricts versions, from <c>-c</c> files.</param>
/// <param name="Options">Options for pip, such as <c>--index-url URL</c>, as written.</param>
/// <param name="Files">All files read, the first one first.</param>
public sealed record RequirementsFile(
    ImmutableArray<Requirement> Requirements,
    ImmutableArray<Requirement> Constraints,
    ImmutableArray<string> Options,
    ImmutableArray<string> Files);

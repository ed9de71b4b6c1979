using System.Collections.Immutable;

namespace Berrys.Tools.Docker;

/// <summary>Where a build stopped, as its output tells.</summary>
/// <param name="Title">The step's title without numbers, such as <c>RUN make</c>; <see langword="null"/> before the first step.</param>
/// <param name="Stage">BuildKit's name of the stage, or <see langword="null"/>.</param>
/// <param name="Number">The step's number: in its stage (BuildKit) or in the file (legacy builder); 0 when it has none.</param>
/// <param name="Error">The error's words.</param>
/// <param name="Output">What the step printed.</param>
internal sealed record BuildStep(string? Title, string? Stage, int Number, string Error, ImmutableArray<string> Output);

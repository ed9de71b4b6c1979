using Berrys.Pipeline.Checks;

namespace Berrys.Pipeline.Caching;

/// <summary>The keys of a run's steps.</summary>
/// <param name="files">The hashes of input files.</param>
/// <param name="paths">The folders that are left out.</param>
/// <param name="variable">The environment.</param>
/// <param name="program">The version of this program, which judges what tools say.</param>
public sealed class StepKeys(FileIndex files, PortablePaths paths, Func<string, string?> variable, string program)
{
    /// <summary>Computes a step's key.</summary>
    /// <param name="step">The step.</param>
    /// <returns>64 hexadecimal digits.</returns>
    /// <exception cref="IOException">An input cannot be read.</exception>
    public string Of(Step step) => StepKey.Compute(Whole(step), files.HashOf, variable, paths.Hide);

    /// <summary>What a step's key is made of.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The fields, their values only as hashes, as one may be a secret.</returns>
    public KeyRecord Record(Step step) => KeyRecord.Of(StepKey.Fields(Whole(step), files.HashOf, variable, paths.Hide));

    private Step Whole(Step step) => step with { Facts = step.Facts.Add("build program", program) };

    /// <summary>The first input that was touched since the key was computed.</summary>
    /// <param name="step">The step.</param>
    /// <returns>Its path, or <see langword="null"/>.</returns>
    public string? Touched(Step step) => step.Inputs.FirstOrDefault(path => !files.IsUntouched(path));
}

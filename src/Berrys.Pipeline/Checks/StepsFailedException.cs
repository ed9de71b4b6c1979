namespace Berrys.Pipeline.Checks;

/// <summary>At least one step of a target failed or broke.</summary>
/// <param name="bad">The steps that did not pass.</param>
/// <param name="total">How many steps the target had.</param>
public sealed class StepsFailedException(IReadOnlyList<StepResult> bad, int total)
    : BerrysException(Pipeline.ExitCode.Failed, Describe(bad, total), bad[0].Repeat is { } repeat ? $"Run it again: {repeat}" : null)
{
    /// <summary>The steps that did not pass.</summary>
    public IReadOnlyList<StepResult> Bad { get; } = bad;

    private static string Describe(IReadOnlyList<StepResult> bad, int total)
    {
        var first = bad[0];
        var names = string.Join(", ", bad.Select(result => result.Service));
        return $"{first.Target}: {bad.Count} of {total} did not pass ({names}).";
    }
}

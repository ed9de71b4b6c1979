namespace Berrys.Pipeline.Checks;

/// <summary>Knows what steps of earlier runs came to. May be used by many threads.</summary>
public interface IStepMemory
{
    /// <summary>Recalls a step whose outcome is known and in place, so that nothing is to be done for it.</summary>
    /// <param name="work">The step.</param>
    /// <returns>Its outcome, or <see langword="null"/> when there is something to do.</returns>
    StepRun? Recall(StepWork work);

    /// <summary>Carries a step out, or brings its remembered outcome back.</summary>
    /// <param name="work">The step.</param>
    /// <param name="cancellationToken">Cancels it; nothing is remembered then.</param>
    /// <returns>What it comes to.</returns>
    Task<StepRun> RunAsync(StepWork work, CancellationToken cancellationToken);
}

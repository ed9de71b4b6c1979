namespace Berrys.Pipeline.Checks;

/// <summary>The outcomes of a run's steps, in the order they ended. Safe to use from many threads.</summary>
public sealed class RunRecord
{
    private readonly Lock _lock = new();
    private readonly List<StepResult> _steps = [];

    /// <summary>The outcomes so far.</summary>
    public IReadOnlyList<StepResult> Steps
    {
        get
        {
            lock (_lock)
                return [.. _steps];
        }
    }

    /// <summary>Keeps an outcome.</summary>
    /// <param name="result">The outcome.</param>
    public void Add(StepResult result)
    {
        lock (_lock)
            _steps.Add(result);
    }
}

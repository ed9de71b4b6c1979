using Berrys.Pipeline.Checks;

namespace Berrys.Build.Stamps;

/// <summary>Notes what the steps of a run depend on, and whether the next run would have to carry any of them out.</summary>
/// <param name="memory">Knows what steps came to.</param>
public sealed class RunWitness(IStepMemory memory) : IStepMemory
{
    private readonly Lock _lock = new();
    private readonly List<string> _outputs = [];

    /// <summary>Whether a step was carried out that the next run would carry out again.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How many steps there were.</summary>
    public int Steps { get; private set; }

    /// <summary>The input files of all steps, relative to the workspace.</summary>
    public HashSet<string> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>What the steps wrote, absolute or relative to the workspace.</summary>
    public IReadOnlyCollection<string> Outputs => _outputs;

    /// <summary>The programs of all steps, absolute.</summary>
    public HashSet<string> Tools { get; } = new(StringComparer.Ordinal);

    /// <summary>The environment variables that the steps declare.</summary>
    public SortedSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public StepRun? Recall(StepWork work)
    {
        var run = memory.Recall(work);
        if (run is not null)
            Note(work.Step, run);
        return run;
    }

    /// <inheritdoc />
    public async Task<StepRun> RunAsync(StepWork work, CancellationToken cancellationToken)
    {
        try
        {
            var run = await memory.RunAsync(work, cancellationToken);
            Note(work.Step, run);
            return run;
        }
        catch
        {
            lock (_lock)
                IsOpen = true;
            throw;
        }
    }

    private void Note(Step step, StepRun run)
    {
        lock (_lock)
        {
            IsOpen |= !run.IsRemembered;
            Steps++;
            foreach (var path in step.Inputs)
                Inputs.Add(path);
            _outputs.AddRange(step.Outputs);
            Tools.Add(step.Tool.Path);
            Variables.UnionWith(step.Environment);
        }
    }
}

using Cake.Core;
using Cake.Parallel.Graphs;

namespace Cake.Parallel.Running;

/// <summary>What the plans of one run left behind, gathered in graph order by one thread (a report is not thread safe).</summary>
internal sealed class RunResults(CakeReport report)
{
    private readonly List<TimelineEntry> _entries = [];
    private readonly List<string> _notStarted = [];
    private readonly List<Exception> _failures = [];
    private readonly List<string> _failed = [];

    /// <summary>The tasks that ran or were skipped.</summary>
    public IReadOnlyList<TimelineEntry> Entries => _entries;

    /// <summary>The tasks that did not start.</summary>
    public IReadOnlyList<string> NotStarted => _notStarted;

    /// <summary>Adds what one plan left behind.</summary>
    public void Add(TaskPlan plan, IReadOnlyList<TaskRecord?> records)
    {
        foreach (var (index, record) in records.Index())
        {
            var name = plan.Tasks[index].Name;
            if (record is null)
                _notStarted.Add(name);
            else
                Add(name, plan.DependencyNames(index), record);
        }
    }

    /// <summary>The error that the run ends with: a failure as it is, several as one, else the cancellation; null when all went well.</summary>
    public Exception? Error(CancellationToken ct) => _failures.Count switch
    {
        1 => _failures[0],
        > 1 => new AggregateException($"{_failures.Count} tasks failed: {string.Join(", ", _failed)}.", _failures),
        _ => _notStarted.Count > 0 || _entries.Any(entry => entry.Outcome == TaskOutcome.Cancelled)
            ? new OperationCanceledException(ct)
            : null,
    };

    private void Add(string name, IReadOnlyList<string> dependencies, TaskRecord record)
    {
        _entries.Add(new TimelineEntry(name, record.Start, record.Duration, dependencies, record.Outcome));
        if (record.Result.Entry is { } line)
            report.Add(line.TaskName, line.SkippedMessage, line.Category, line.Duration, line.ExecutionStatus);
        if (record.Unhandled is not { } error)
            return;
        _failures.Add(error);
        _failed.Add(name);
    }
}

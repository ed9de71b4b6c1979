using Berrys.Pipeline;
using Berrys.Pipeline.Checks;

namespace Berrys.Build.Running;

/// <summary>What a run came to, gathered while it goes on. Safe to use from many threads.</summary>
/// <param name="clock">The clock.</param>
public sealed class RunOutcome(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<TargetOutcome> _targets = [];
    private readonly List<Exception> _errors = [];
    private readonly List<Exception> _others = [];
    private readonly long _started = clock.GetTimestamp();

    /// <summary>When the run started.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>How long it has been running.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>The targets that ended, in that order.</summary>
    public IReadOnlyList<TargetOutcome> Targets
    {
        get
        {
            lock (_lock)
                return [.. _targets];
        }
    }

    /// <summary>The targets that the run was going to run, dependencies first.</summary>
    public IReadOnlyList<string> Planned { get; set; } = [];

    /// <summary>All errors, those of targets first.</summary>
    public IReadOnlyList<Exception> Errors
    {
        get
        {
            lock (_lock)
                return [.. _errors, .. _others];
        }
    }

    /// <summary>The errors from outside of the targets, which no report of a target explains.</summary>
    public IReadOnlyList<Exception> OtherErrors
    {
        get
        {
            lock (_lock)
                return [.. _others];
        }
    }

    /// <summary>The line that standard output must end with, or <see langword="null"/>.</summary>
    public string? ClosingLine { get; set; }

    /// <summary>The text of summary.json, for <c>--output=json</c>; <see langword="null"/> before the run has ended.</summary>
    public string? Summary { get; set; }

    /// <summary>What a target writes to standard output with <c>--output=json</c> instead of the summary.</summary>
    public string? Document { get; set; }

    /// <summary>Whether a person or the system asked the run to end.</summary>
    public bool Interrupted { get; set; }

    /// <summary>The exit code that the errors call for: that of the first one, an interruption above all.</summary>
    public ExitCode ExitCode
    {
        get
        {
            if (Interrupted)
                return ExitCode.Cancelled;
            var errors = Errors;
            return errors.Count == 0
                ? ExitCode.Done
                : errors.OfType<BerrysException>().FirstOrDefault()?.ExitCode ?? ExitCode.Failed;
        }
    }

    /// <summary>Keeps how a target ended.</summary>
    /// <param name="name">The target.</param>
    /// <param name="duration">Wall-clock time.</param>
    /// <param name="skipped">Whether a criterion skipped it.</param>
    /// <param name="error">What it threw.</param>
    public void Add(string name, TimeSpan duration, bool skipped, Exception? error)
    {
        var outcome = new TargetOutcome(
            name, StatusOf(skipped, error), clock.GetUtcNow() - duration, duration, ReasonOf(error));
        lock (_lock)
        {
            _targets.Add(outcome);
            if (error is not null)
                _errors.Add(error);
        }
    }

    /// <summary>Keeps an error from outside of the targets.</summary>
    /// <param name="error">The error.</param>
    public void AddError(Exception error)
    {
        lock (_lock)
        {
            if (!_errors.Contains(error) && !_others.Contains(error))
                _others.Add(error);
        }
    }

    // The steps of a target say why it failed.
    private static string? ReasonOf(Exception? error) => error switch
    {
        null or StepsFailedException => null,
        BerrysException { Next: { } next } => $"{error.Message}\n{next}",
        OperationCanceledException => "cancelled",
        _ => error.Message,
    };

    private static StepStatus StatusOf(bool skipped, Exception? error) => error switch
    {
        null => skipped ? StepStatus.Skipped : StepStatus.Passed,
        OperationCanceledException => StepStatus.Cancelled,
        StepsFailedException steps when steps.Bad.All(step => step.Status == StepStatus.Broken) => StepStatus.Broken,
        BerrysException => StepStatus.Failed,
        _ => StepStatus.Broken,
    };
}

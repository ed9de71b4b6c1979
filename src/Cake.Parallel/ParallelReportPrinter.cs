using System.Globalization;
using Cake.Core;
using Cake.Core.Diagnostics;

namespace Cake.Parallel;

/// <summary>
/// Prints the report of a parallel run in plain columns: the tasks in graph order, then the wall time, the speed-up over
/// running one after the other, and the critical path.
/// </summary>
/// <param name="console">Where to.</param>
/// <param name="log">Says how much is wanted.</param>
/// <param name="timeline">The run.</param>
public sealed class ParallelReportPrinter(IConsole console, ICakeLog log, RunTimeline timeline) : ICakeReportPrinter
{
    private const int DurationWidth = 14;

    /// <inheritdoc/>
    public void Write(CakeReport report)
    {
        var entries = report.Where(Wanted).ToArray();
        var width = entries.Select(entry => entry.TaskName.Length).Append(12).Max() + 2;
        try
        {
            console.ForegroundColor = ConsoleColor.Green;
            console.WriteLine(string.Empty);
            console.WriteLine(Row(width, "Task", "Duration", "Status"));
            console.WriteLine(new string('-', width + DurationWidth + 10));
            foreach (var entry in entries)
            {
                console.ForegroundColor = Color(entry);
                var duration = entry.ExecutionStatus == CakeTaskExecutionStatus.Skipped ? "-" : Durations.Short(entry.Duration);
                console.WriteLine(Row(width, entry.TaskName, duration, Status(entry)));
            }

            WriteTotals(width);
        }
        finally
        {
            console.ResetColor();
        }
    }

    /// <summary>Prints a headline, unless the task's group has its name as title already.</summary>
    /// <inheritdoc/>
    public void WriteStep(string name, Verbosity verbosity)
    {
        if (verbosity >= Verbosity.Normal && !IsTitle(name))
            WriteHeadline(name, '=');
    }

    /// <inheritdoc/>
    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
        if (verbosity >= Verbosity.Normal)
            WriteHeadline(name, '-');
    }

    /// <summary>Prints a headline, unless the task's group has its name as title already.</summary>
    /// <inheritdoc/>
    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
        if (verbosity >= Verbosity.Verbose && !IsTitle(name))
            WriteHeadline(name, '-');
    }

    private void WriteTotals(int width)
    {
        console.ForegroundColor = ConsoleColor.Green;
        console.WriteLine(new string('-', width + DurationWidth + 10));
        var speedUp = timeline.SpeedUp.ToString("0.0", CultureInfo.InvariantCulture);
        console.WriteLine(Row(width, "Wall time", Durations.Short(timeline.WallTime), $"{speedUp} times as fast as in sequence"));
        if (timeline.NotStarted.Count > 0)
            console.WriteLine($"Not started: {string.Join(", ", timeline.NotStarted)}");
        var path = CriticalPath.Of(timeline.Entries);
        if (path.Entries.Count > 1)
            console.WriteLine($"Critical path ({Durations.Short(path.Duration)}): {string.Join(" -> ", path.Entries.Select(entry => entry.Task))}");
    }

    private void WriteHeadline(string name, char line)
    {
        var rule = new string(line, 40);
        console.WriteLine(string.Empty);
        console.WriteLine(rule);
        console.WriteLine(name);
        console.WriteLine(rule);
    }

    private bool IsTitle(string name) => console is GroupedConsole { CurrentGroup.Title: var title } && title == name;

    private bool Wanted(CakeReportEntry entry) =>
        entry.ExecutionStatus != CakeTaskExecutionStatus.Delegated || log.Verbosity >= Verbosity.Verbose;

    private static string Status(CakeReportEntry entry) =>
        entry.ExecutionStatus == CakeTaskExecutionStatus.Skipped && !string.IsNullOrEmpty(entry.SkippedMessage)
            ? $"Skipped: {entry.SkippedMessage}"
            : entry.ExecutionStatus.ToString();

    private static string Row(int width, string name, string duration, string status) =>
        $"{name.PadRight(width)}{duration.PadRight(DurationWidth)}{status}".TrimEnd();

    private static ConsoleColor Color(CakeReportEntry entry) => entry switch
    {
        { Category: CakeReportEntryCategory.Setup or CakeReportEntryCategory.Teardown } => ConsoleColor.Cyan,
        { ExecutionStatus: CakeTaskExecutionStatus.Failed } => ConsoleColor.Red,
        { ExecutionStatus: CakeTaskExecutionStatus.Executed } => ConsoleColor.Green,
        _ => ConsoleColor.Gray,
    };
}

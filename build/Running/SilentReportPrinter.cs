using Cake.Core;
using Cake.Core.Diagnostics;

namespace Berrys.Build.Running;

/// <summary>Prints no report of Cake's: the run's own table says more, and output is grouped by target already.</summary>
public sealed class SilentReportPrinter : ICakeReportPrinter
{
    /// <inheritdoc />
    public void Write(CakeReport report)
    {
    }

    /// <inheritdoc />
    public void WriteStep(string name, Verbosity verbosity)
    {
    }

    /// <inheritdoc />
    public void WriteLifeCycleStep(string name, Verbosity verbosity)
    {
    }

    /// <inheritdoc />
    public void WriteSkippedStep(string name, Verbosity verbosity)
    {
    }
}

using System.Runtime.InteropServices;
using Cake.Parallel;

namespace Berrys.Build.Running;

/// <summary>Turns Ctrl-C and SIGTERM into the run's cancellation; a second one ends the program at once.</summary>
public sealed class TerminationSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;

    /// <summary>Starts listening.</summary>
    /// <param name="cancellation">The run's cancellation.</param>
    /// <param name="outcome">Learns of the interruption.</param>
    public TerminationSignals(RunCancellation cancellation, RunOutcome outcome) =>
        _registrations = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            .Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                // The second one is left to the system: it ends the program.
                if (Interlocked.Increment(ref _count) > 1)
                    return;
                context.Cancel = true;
                outcome.Interrupted = true;
                Console.Error.WriteLine("Cancelling: stopping what runs and cleaning up (once more to stop at once)");
                cancellation.Cancel($"The run was cancelled by {signal}.");
            }))];

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }
}

using System.Collections.Immutable;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.StatusPage;

/// <summary>Shows the gateway's log of calls.</summary>
/// <param name="log">The log.</param>
internal sealed class CallLogView(CallLog log) : ICallView
{
    private const int Shown = 200;

    /// <inheritdoc/>
    public ImmutableArray<CallRow> RecentCalls() =>
        [.. log.Recent.Take(Shown).Select(call => new CallRow(call.At, call.Service, call.Action, call.Status, TimeSpan.FromMilliseconds(call.Milliseconds)))];
}

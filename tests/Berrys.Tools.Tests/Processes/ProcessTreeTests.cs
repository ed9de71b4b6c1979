using Berrys.Tools.Processes;
using Berrys.Tools.Secrets;

namespace Berrys.Tools.Tests.Processes;

/// <summary>Nothing may be left behind; checked in /proc.</summary>
[Platform(Include = "Linux", Reason = "reads /proc")]
public sealed class ProcessTreeTests
{
    private static readonly ProcessRunner Runner = new(TimeProvider.System, new SecretRegistry());

    private static readonly string[] Families =
    [
        "echo ready; exec sleep 300",
        "sleep 300 & echo ready; wait",
        "sh -c 'sleep 300; true' & sh -c 'sleep 300; true' | cat & echo ready; wait",
        "trap '' INT TERM; echo ready; while :; do sleep 0.05; done",
        // A double fork: the middle process ends, the grandchild belongs to nobody.
        "sh -c 'sleep 300 & exit 0'; echo ready; sleep 300",
        // A daemon: a double fork into a session of its own, without a hold on our output.
        "sh -c 'setsid sh -c \"sleep 300 & exec sleep 300\" >/dev/null 2>&1 </dev/null & exit 0'; echo ready; sleep 300",
    ];

    [TestCaseSource(nameof(Families))]
    public async Task Cancellation_leaves_nothing_behind(string script)
    {
        var badge = NewBadge();
        using var cancel = new CancellationTokenSource();
        var command = ShellCommand.Of(script).With("BADGE", badge) with { Grace = TimeSpan.FromMilliseconds(600) };
        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunAsync(command, _ => cancel.Cancel(), cancel.Token));
        Survivors(badge).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Families))]
    public async Task A_deadline_leaves_nothing_behind(string script)
    {
        var badge = NewBadge();
        var command = ShellCommand.Of(script).With("BADGE", badge) with { Deadline = TimeSpan.FromMilliseconds(400), Grace = TimeSpan.FromMilliseconds(600) };
        var result = await Runner.RunAsync(command, null, CancellationToken.None);
        result.DeadlinePassed.ShouldBeTrue();
        result.ExitCode.ShouldNotBe(0);
        CommandFailure.Ending(result).ShouldBe("stopped after its deadline of 0.4 s");
        Survivors(badge).ShouldBeEmpty();
    }

    [Test]
    public async Task A_tool_may_clean_up_first()
    {
        var lines = new List<string>();
        using var cancel = new CancellationTokenSource();
        var command = ShellCommand.Of("trap 'echo cleaning; sleep 0.2; echo clean; exit 0' INT; echo ready; while :; do sleep 0.05; done");
        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunAsync(
            command,
            line =>
            {
                lines.Add(line);
                if (line == "ready")
                    cancel.Cancel();
            },
            cancel.Token));
        lines.ShouldBe(["ready", "cleaning", "clean"]);
    }

    [Test]
    public async Task Another_tree_is_not_touched()
    {
        using var cancelOne = new CancellationTokenSource();
        using var cancelOther = new CancellationTokenSource();
        var badge = NewBadge();
        var otherReady = new TaskCompletionSource();
        var other = Runner.RunAsync(ShellCommand.Of("echo ready; exec sleep 300").With("BADGE", badge), _ => otherReady.SetResult(), cancelOther.Token);
        await otherReady.Task;
        await Should.ThrowAsync<OperationCanceledException>(
            () => Runner.RunAsync(ShellCommand.Of("echo ready; exec sleep 300"), _ => cancelOne.Cancel(), cancelOne.Token));
        Survivors(badge).Count.ShouldBe(1);
        await cancelOther.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => other);
        Survivors(badge).ShouldBeEmpty();
    }

    private static string NewBadge() => $"badge-{Guid.NewGuid():N}";

    private static List<int> Survivors(string badge) =>
        [.. ProcessTable.Read().Where(process => process.Runs && ProcessTable.HasMark(process.Id, badge)).Select(process => process.Id)];
}

using System.Diagnostics;
using Berrys.Tools.Prerequisites;

namespace Berrys.Tools.Tests.Prerequisites;

public class StalePidFileTests
{
    private static string? ProgramOf(int id) => id switch
    {
        1234 => "dockerd",
        99 => "bash",
        _ => null,
    };

    [TestCase("1234", false)]
    [TestCase("1234\n", false)]
    [TestCase(" 1234 \r\n", false)]
    [TestCase("99\n", true)]
    [TestCase("4321\n", true)]
    [TestCase("", true)]
    [TestCase("dockerd", true)]
    [TestCase("-1234", true)]
    [TestCase("1234 5", true)]
    [TestCase("99999999999", true)]
    public void Is_left_over_unless_its_process_runs_the_program(string text, bool stale) =>
        StalePidFile.IsStale(text, "dockerd", ProgramOf).ShouldBe(stale);

    [Test]
    public void A_process_that_became_another_program_of_the_engine_is_no_reason_to_keep_it() =>
        StalePidFile.IsStale("1234", "containerd", ProgramOf).ShouldBeTrue();

    [Test]
    [Platform(Include = "Linux")]
    public void Asks_the_system_for_the_program_of_a_process()
    {
        StalePidFile.ProgramOf(Environment.ProcessId).ShouldBe(File.ReadAllText("/proc/self/comm").Trim());
        StalePidFile.ProgramOf(int.MaxValue).ShouldBeNull();
    }

    [Test]
    [CancelAfter(30_000)]
    [Platform(Include = "Linux")]
    public async Task A_zombie_is_not_live(CancellationToken cancellationToken)
    {
        // cat takes the shell's place and never asks how the shell's child ended.
        var start = new ProcessStartInfo("sh", ["-c", "sleep 60 >/dev/null & echo $!; exec cat"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var parent = Process.Start(start)!;
        try
        {
            var child = int.Parse((await parent.StandardOutput.ReadLineAsync(cancellationToken))!);
            StalePidFile.ProgramOf(child).ShouldNotBeNull();
            await parent.StandardInput.WriteLineAsync("cat is there");
            await parent.StandardOutput.ReadLineAsync(cancellationToken);
            using (var sleep = Process.GetProcessById(child))
                sleep.Kill();
            while (!(await File.ReadAllTextAsync($"/proc/{child}/stat", cancellationToken)).Contains(") Z "))
                cancellationToken.ThrowIfCancellationRequested();
            StalePidFile.ProgramOf(child).ShouldBeNull();
        }
        finally
        {
            parent.Kill(entireProcessTree: true);
            await parent.WaitForExitAsync(CancellationToken.None);
        }
    }
}

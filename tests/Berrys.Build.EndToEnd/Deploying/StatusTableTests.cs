using Berrys.Build.Deploying;
using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Build.EndToEnd.Deploying;

public sealed class StatusTableTests
{
    [Test]
    public void Shows_what_serves_and_what_else_has_tasks()
    {
        ColourState live = new() { Identity = "sha256:0123456789abcdef template:1", Version = "1.0.0", Desired = 2, Running = 2, Healthy = 2, Weight = 100 };

        StatusTable.Services(
        [
            new("worker", ColourState.Empty with { Weight = 100 }, ColourState.Empty),
            new("api", live, new() { Identity = "sha256:fedcba9876543210 template:1", Version = "1.1.0", Desired = 1 }),
        ]).ShouldBe(
        [
            "service  colour  traffic  tasks  healthy  release           runs",
            "api      blue    100 %    2/2    2        1.0.0             sha256:0123456789ab",
            "api      green   0 %      0/1    0        1.1.0             sha256:fedcba987654",
            "worker   -       -        0      0        nothing deployed",
        ]);
    }

    [Test]
    public void Shows_the_history_newest_first()
    {
        var at = DateTimeOffset.UnixEpoch;
        var id = new string('a', 64);

        StatusTable.History(
        [
            new("1", LedgerEvent.Deployed, "staging", id, "1.0.0", at, "arn:one"),
            new("2", LedgerEvent.RolledBack, "staging", id, "0.9.0", at.AddSeconds(1), "arn:two"),
        ]).ShouldBe(
        [
            "",
            "1970-01-01 00:00:01Z  rolled back to  0.9.0  aaaaaaaaaaaa  arn:two",
            "1970-01-01 00:00:00Z  deployed        1.0.0  aaaaaaaaaaaa  arn:one",
        ]);
        StatusTable.History([]).ShouldBe(["Nothing was deployed yet"]);
    }
}

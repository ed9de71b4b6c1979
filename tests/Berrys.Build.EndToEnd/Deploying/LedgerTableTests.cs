using Berrys.Build.Deploying;
using Berrys.Pipeline.Ledgers;

namespace Berrys.Build.EndToEnd.Deploying;

public sealed class LedgerTableTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 27, 3, 0, 0, TimeSpan.FromHours(1));
    private static readonly string Release = new('a', 64);

    [Test]
    public void Shows_who_did_what_from_where_the_newest_last() => LedgerTable.Lines(
    [
        new("1", LedgerEvent.Released, null, Release, "1.0.0", At, "arn:one"),
        new("2", LedgerEvent.RolledBack, "staging", Release, "1.0.0", At.AddSeconds(1), "arn:one") { ClaimedBy = "ada", From = "laptop", Reason = "errors" },
        new("3", LedgerEvent.Other, "staging", "short", "1.0.0", At.AddSeconds(2), "arn:one") { Word = "Paused" },
    ]).ShouldBe(
    [
        "when                  what            environment  version  release       who             from    why",
        "2026-11-27 02:00:00Z  released        -            1.0.0    aaaaaaaaaaaa  arn:one         -       -",
        "2026-11-27 02:00:01Z  rolled back to  staging      1.0.0    aaaaaaaaaaaa  ada as arn:one  laptop  errors",
        "2026-11-27 02:00:02Z  Paused          staging      1.0.0    short         arn:one         -       -",
    ]);

    [Test]
    public void Hostile_texts_are_shown_on_one_line_and_harmless()
    {
        const string hostile = "x\u001b[2J\n\u202ey";
        var lines = LedgerTable.Lines(
        [
            new("1", LedgerEvent.Other, hostile, hostile, hostile, At, hostile) { Word = hostile, ClaimedBy = hostile, From = hostile, Reason = new string('z', 5000) },
        ]);

        lines.Count.ShouldBe(2);
        lines[1].ShouldNotContain('\u001b');
        lines[1].ShouldNotContain('\u202e');
        lines[1].Length.ShouldBeLessThan(1000);
    }
}

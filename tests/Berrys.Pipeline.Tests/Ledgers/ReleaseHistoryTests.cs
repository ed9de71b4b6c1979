using Berrys.Pipeline.Ledgers;

namespace Berrys.Pipeline.Tests.Ledgers;

public sealed class ReleaseHistoryTests
{
    [TestCase("", null, null)]
    [TestCase("+a", "a", null)]
    [TestCase("+a +b", "b", "a")]
    [TestCase("+a +b +b", "b", "a")]
    [TestCase("+a +b !c", "b", "a")]
    [TestCase("+a +b <a", "a", null)]
    [TestCase("+a +b +c <b", "b", "a")]
    [TestCase("+a +b +c <b <a", "a", null)]
    [TestCase("+a +b <a +b", "b", "a")]
    [TestCase("+a +b <a +c", "c", "a")]
    [TestCase("+a +b +a", "a", "b")]
    public void The_release_before_the_present_one(string history, string? current, string? previous)
    {
        LedgerEntry[] entries = [.. history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Entry)];

        ReleaseHistory.Current(entries)?.Release.ShouldBe(current);
        (ReleaseHistory.Current(entries) is null).ShouldBe(current is null);
        ReleaseHistory.Previous(entries)?.Release.ShouldBe(previous);
        (ReleaseHistory.Previous(entries) is null).ShouldBe(previous is null);
    }

    private static LedgerEntry Entry(string word, int index) => new(
        $"{index:d4}",
        word[0] switch { '+' => LedgerEvent.Deployed, '<' => LedgerEvent.RolledBack, _ => LedgerEvent.Failed },
        "staging", word[1..], word[1..], DateTimeOffset.UnixEpoch, "somebody");
}

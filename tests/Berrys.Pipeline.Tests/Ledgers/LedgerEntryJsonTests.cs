using Berrys.Pipeline.Ledgers;
using CsCheck;

namespace Berrys.Pipeline.Tests.Ledgers;

public sealed class LedgerEntryJsonTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["aä \n\u001b\"\\/'{\u202e"], 1, 12];

    [Test]
    public void An_entry_is_read_back() => Gen.Select(Gen.Enum<LedgerEvent>(), Gen.Null(Text), Gen.Select(Text, Text, Text, Text), Gen.Select(Gen.Null(Text), Gen.Null(Text), Gen.Null(Text)), Gen.Int[0, 1_000_000_000])
        .Where((happened, _, _, _, _) => happened != LedgerEvent.Other)
        .Sample((happened, environment, needed, optional, milliseconds) =>
        {
            var entry = new LedgerEntry(needed.Item1, happened, environment, needed.Item2, needed.Item3, DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds), needed.Item4)
            {
                ClaimedBy = optional.Item1,
                From = optional.Item2,
                Reason = optional.Item3,
            };
            return LedgerEntryJson.Parse(LedgerEntryJson.Write(entry), "x") == entry;
        });

    [Test]
    public void An_entry_of_the_first_version_is_read() => LedgerEntryJson.Parse(
        """
        {
          "id": "01JD",
          "event": "RolledBack",
          "environment": "staging",
          "release": "abc",
          "version": "1.0.0",
          "at": "2026-11-26T01:02:03.4567891+00:00",
          "by": "arn:one"
        }
        """,
        "x").ShouldBe(new LedgerEntry("01JD", LedgerEvent.RolledBack, "staging", "abc", "1.0.0", new DateTimeOffset(2026, 11, 26, 1, 2, 3, TimeSpan.Zero).AddTicks(4567891), "arn:one"));

    [TestCase("Paused")]
    [TestCase("Other")]
    [TestCase("3")]
    [TestCase("deployed")]
    public void An_event_that_is_not_known_is_kept_as_it_is(string word)
    {
        var entry = LedgerEntryJson.Parse($$"""{"id": "1", "event": "{{word}}", "release": "r", "version": "v", "at": "2026-11-26T00:00:00Z", "by": "b"}""", "x");

        (entry.Event, entry.Word).ShouldBe((LedgerEvent.Other, word));
        LedgerEntryJson.Write(entry).ShouldContain($"\"event\": \"{word}\"");
        ReleaseHistory.Current([entry]).ShouldBeNull();
        ReleaseHistory.Previous([entry, entry]).ShouldBeNull();
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"id": 1, "event": "Deployed", "release": "r", "version": "v", "at": "2026-11-26T00:00:00Z", "by": "b"}""")]
    [TestCase("""{"id": "", "event": "Deployed", "release": "r", "version": "v", "at": "2026-11-26T00:00:00Z", "by": "b"}""")]
    [TestCase("""{"id": "1", "event": "Deployed", "release": "r", "version": "v", "at": "yesterday", "by": "b"}""")]
    public void What_is_no_entry_is_refused(string text) =>
        Should.Throw<BerrysException>(() => LedgerEntryJson.Parse(text, "s3://b/k")).Message.ShouldBe("s3://b/k is no entry of the ledger.");
}

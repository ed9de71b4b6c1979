using Berrys.Pipeline.Ledgers;
using Berrys.Pipeline.Releases;
using Berrys.Pipeline.Tests.Checks;

namespace Berrys.Pipeline.Tests.Ledgers;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LedgerTests : IDisposable
{
    private static readonly Release One = new() { Version = "1.0.0" };
    private static readonly Release Two = new() { Version = "1.1.0" };
    private static readonly LedgerAuthor Ada = new("arn:aws:iam::1:role/deployer", "ada", "laptop");
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly FolderLedgerStore _store;
    private readonly Ledger _ledger;

    public LedgerTests()
    {
        _store = new(_folder.At("ledger"));
        _ledger = new(_store, Ada, NewId, _clock);
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Everything_that_happened_is_read_in_its_order()
    {
        await _ledger.PublishAsync(One, default);
        await _ledger.AppendAsync(LedgerEvent.Deployed, "staging", One, default);
        await _ledger.AppendAsync(LedgerEvent.Validated, "staging", One, default);
        _clock.Pass(60);
        await _ledger.AppendAsync(LedgerEvent.Failed, "production", One, default, "no task became healthy");

        var all = await _ledger.ReadAsync(null, default);

        all.Select(entry => (entry.Event, entry.Environment, entry.Reason)).ShouldBe(
        [
            (LedgerEvent.Released, null, null), (LedgerEvent.Deployed, "staging", null), (LedgerEvent.Validated, "staging", null),
            (LedgerEvent.Failed, "production", "no task became healthy"),
        ]);
        all.ShouldAllBe(entry => entry.Release == One.Id && entry.Version == "1.0.0" && entry.By == Ada.Principal && entry.ClaimedBy == "ada" && entry.From == "laptop");
        all[^1].At.ShouldBe(ManualClock.Start.AddSeconds(60));
        (await _ledger.ReadAsync("staging", default)).Count.ShouldBe(2);
        (await _ledger.ReadAsync("nowhere", default)).ShouldBeEmpty();
    }

    [Test]
    public async Task A_release_is_published_once()
    {
        await _ledger.PublishAsync(One, default);
        _clock.Pass(1);
        await new Ledger(_store, Ada with { ClaimedName = "bob" }, NewId, _clock).PublishAsync(One, default);

        var entry = (await _ledger.ReadAsync(null, default)).ShouldHaveSingleItem();
        entry.ClaimedBy.ShouldBe("ada");
    }

    [Test]
    public async Task A_publication_that_was_ended_midway_is_completed()
    {
        await _ledger.KeepAsync(One, default);

        await _ledger.PublishAsync(One, default);

        (await _ledger.ReadAsync(null, default)).ShouldHaveSingleItem().Event.ShouldBe(LedgerEvent.Released);
    }

    [Test]
    public async Task A_release_is_found_by_version_and_by_the_beginning_of_its_identity()
    {
        await _ledger.KeepAsync(One, default);
        await _ledger.KeepAsync(Two, default);

        (await _ledger.FindAsync("1.1.0", default)).Id.ShouldBe(Two.Id);
        (await _ledger.FindAsync(One.Id[..6], default)).Id.ShouldBe(One.Id);
        var missing = await Should.ThrowAsync<BerrysException>(_ledger.FindAsync(One.Id[..5], default));
        (missing.ExitCode, missing.Message).ShouldBe((ExitCode.Usage, $"There is no release {One.Id[..5]}."));
    }

    [Test]
    public async Task Of_two_releases_of_one_version_none_is_chosen()
    {
        await _ledger.KeepAsync(One, default);
        await _ledger.KeepAsync(One with { Commit = "abc" }, default);

        (await Should.ThrowAsync<BerrysException>(_ledger.FindAsync("1.0.0", default))).Message.ShouldStartWith("There are 2 releases 1.0.0: ");
    }

    [Test]
    public async Task Fifty_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            var ledger = new Ledger(new FolderLedgerStore(_folder.At("ledger")), Ada with { ClaimedName = $"{writer}" }, NewId, _clock);
            await ledger.PublishAsync(One, default);
            for (var entry = 0; entry < 4; entry++)
                await ledger.AppendAsync(LedgerEvent.Deployed, "staging", One, default, $"{entry}");
        })));

        var all = await _ledger.ReadAsync(null, default);
        all.Count(entry => entry.Event == LedgerEvent.Released).ShouldBe(1);
        var deployed = await _ledger.ReadAsync("staging", default);
        deployed.Select(entry => (entry.ClaimedBy, entry.Reason)).Distinct().Count().ShouldBe(200);
        for (var writer = 0; writer < 50; writer++)
            deployed.Where(entry => entry.ClaimedBy == $"{writer}").Select(entry => entry.Reason).ShouldBe(["0", "1", "2", "3"]);
        Directory.EnumerateFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Test]
    public async Task Of_writers_of_one_key_one_wins_and_the_text_is_whole()
    {
        var texts = Enumerable.Range(0, 50).Select(writer => new string((char)('A' + (writer % 26)), 100_000) + writer).ToArray();

        var added = await Task.WhenAll(texts.Select(text => Task.Run(() => _store.AddAsync("ledger/one", text, default))));

        added.Count(won => won).ShouldBe(1);
        (await _store.ReadAsync("ledger/one", default)).ShouldBe(texts[Array.IndexOf(added, true)]);
    }

    [Test]
    public async Task What_is_no_entry_is_named()
    {
        await _store.AddAsync("ledger/staging/x.json", "{}", default);

        var error = await Should.ThrowAsync<BerrysException>(_ledger.ReadAsync("staging", default));

        error.Message.ShouldBe($"{_store.Place}/ledger/staging/x.json is no entry of the ledger.");
    }

    [Test]
    public async Task A_folder_that_cannot_be_used_is_said()
    {
        _folder.With("file");
        var ledger = new Ledger(new FolderLedgerStore(_folder.At("file")), Ada, NewId, _clock);

        var error = await Should.ThrowAsync<BerrysException>(ledger.AppendAsync(LedgerEvent.Deployed, "staging", One, default));

        error.Message.ShouldStartWith($"The ledger in {_folder.At("file")} cannot be written: ");
    }

    private static string NewId(DateTimeOffset at) => $"{at.Ticks:d20}{Guid.NewGuid():N}";
}
